import {limitWords} from "#labs/grade/limit-words"
import {metricWords} from "#labs/grade/metric-words"
import type {LabMetric, OpenLab} from "#model/labs/lab"
import {ScrollBox} from "../../../ui/scroll-box"

const BETTER: Readonly<Record<LabMetric["better"], string>> = {
  higher: "higher is better",
  lower: "lower is better",
  one: "nearer to 1 is better",
}

/** The metrics of a lab and what the score runs between. */
export function MeasuredTable({lab}: {readonly lab: OpenLab}) {
  const [objective] = lab.metrics
  if (objective === undefined) return null
  const {baseline, good, best} = lab.anchors
  const words = (value: number) => metricWords(value, objective.unit).replaceAll(" ", "\u00a0")
  return (
    <section aria-labelledby="lab-measured">
      <h2 id="lab-measured">Score and metrics</h2>
      <p className="soft">
        The score is {objective.name.toLowerCase()}, from {words(baseline.value)} (the starter, 0) to{" "}
        {words(best.value)} (100). {best.label}. Our reference comes to {words(good.value)}; {lab.pass}{" "}
        passes.
      </p>
      <p className="soft">{limitWords(lab)}.</p>
      <ScrollBox label="Metrics">
        <table className="lab-metrics">
          <thead>
            <tr>
              <th scope="col">Metric</th>
              <th scope="col" className="says">
                What it says
              </th>
            </tr>
          </thead>
          <tbody>
            {lab.metrics.map(({id, name, meaning, better}) => (
              <tr key={id}>
                <th scope="row">
                  {name}
                  <span className="faint small">{BETTER[better]}</span>
                </th>
                <td className="says soft">{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
