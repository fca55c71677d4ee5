import type {TrafficTrace} from "#labs/sim/scored-traffic/trace"
import {ScrollBox} from "../../../ui/scroll-box"

const percent = (share: number) => `${(share * 100).toFixed(2)} %`

/** The same in figures. */
export function ScoredTrafficTable({traffic}: {readonly traffic: TrafficTrace}) {
  return (
    <details className="figure-table">
      <summary>Table</summary>
      <ScrollBox label="Forecast and truth by twentieths of the views">
        <table>
          <thead>
            <tr>
              <th scope="col">Views</th>
              <th scope="col">Raw score</th>
              <th scope="col">Forecast</th>
              <th scope="col">Clicks that came</th>
            </tr>
          </thead>
          <tbody>
            {traffic.bins.map(({count, score, forecast, chance}) => (
              <tr key={`${forecast} ${chance}`}>
                <th scope="row">{count}</th>
                <td>{percent(score)}</td>
                <td>{percent(forecast)}</td>
                <td>{percent(chance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <ScrollBox label="Forecast by segment">
        <table>
          <thead>
            <tr>
              <th scope="col">Segment</th>
              <th scope="col">Views</th>
              <th scope="col">Forecast for each click</th>
            </tr>
          </thead>
          <tbody>
            {traffic.segments.map(({segment, count, ratio}) => (
              <tr key={segment}>
                <th scope="row">{segment}</th>
                <td>{count}</td>
                <td>{ratio.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  )
}
