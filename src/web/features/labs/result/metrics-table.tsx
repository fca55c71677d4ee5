import {metricWords} from "#labs/grade/metric-words"
import type {OpenLab} from "#model/labs/lab"
import type {Metrics} from "#model/labs/verdict"
import {changeWords} from "./result-words"

/** What the visible worlds came to, each metric with what it means and how it has moved since the run before. */
export function MetricsTable(props: {
  readonly lab: OpenLab
  readonly metrics: Metrics
  readonly before: Metrics | null
}) {
  const {lab, metrics, before} = props
  return (
    <table className="lab-measured">
      <thead>
        <tr>
          <th scope="col">Metric</th>
          {before !== null && <th scope="col">Since last run</th>}
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {lab.metrics.map(metric => {
          const value = metrics[metric.id] ?? Number.NaN
          const change = before === null ? null : changeWords(metric, value, before[metric.id])
          return (
            <tr key={metric.id}>
              <th scope="row">
                {metric.name}
                <span className="faint small">{metric.meaning}</span>
              </th>
              {before !== null && (
                <td className="lab-change">
                  {change === null ? (
                    <span className="faint">same</span>
                  ) : (
                    <>
                      {change.text}
                      <span className="faint small">{change.isBetter ? "better" : "worse"}</span>
                    </>
                  )}
                </td>
              )}
              <td className="lab-value">{metricWords(value, metric.unit)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
