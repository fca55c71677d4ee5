import type {CareerAnswer, UncertaintyReport} from "#model/career-answer"
import {DriversList} from "../../app/answer/drivers-list"
import {leadWords} from "../../app/answer/lane-words"
import {DrawsProvenance} from "../../app/answer/provenance"
import {TornadoChart} from "../../ui/charts/tornado-chart"
import {Figure} from "../../ui/figure"
import {money, moneyExact} from "../../ui/format"

const SHOWN = 7
const IN_WORDS = 3

/** What turns the answer: the lead at the low and at the high end of each belief. */
export function DriversFigure(props: {
  readonly answer: CareerAnswer
  readonly report: UncertaintyReport
  readonly isStale: boolean
}) {
  const {answer, report, isStale} = props
  const [leader, runnerUp] = leadWords(answer, report)
  const drivers = report.drivers.slice(0, SHOWN)
  const first = drivers[0]
  if (first === undefined)
    return (
      <section className="stack">
        <h2>What it depends on</h2>
        <p className="soft">
          No belief moves the lead by itself: every one of them was set by hand or has no range.
        </p>
      </section>
    )
  return (
    <Figure
      title="What it depends on"
      isStale={isStale}
      says={`“${first.name}” moves the lead of ${leader} over ${runnerUp} most: by ${money(Math.abs(first.whenHigh - first.whenLow))} from the lowest to the highest third of its range.`}
      provenance={
        <DrawsProvenance
          report={report}
          extra="average lead over the lowest and the highest third of a belief’s draws"
        />
      }
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Belief</th>
              <th scope="col">Lead where low</th>
              <th scope="col">Lead where high</th>
              <th scope="col">Rank correlation</th>
            </tr>
          </thead>
          <tbody>
            {report.drivers.map(({belief, name, whenLow, whenHigh, correlation}) => (
              <tr key={belief}>
                <th scope="row">{name}</th>
                <td>{moneyExact(whenLow)}</td>
                <td>{moneyExact(whenHigh)}</td>
                <td>{correlation.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <div className="drivers-figure">
        <TornadoChart drivers={drivers} leader={leader} runnerUp={runnerUp} />
        <DriversList answer={answer} report={report} most={IN_WORDS} />
      </div>
    </Figure>
  )
}
