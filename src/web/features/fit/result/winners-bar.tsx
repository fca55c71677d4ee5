import {percent} from "#model/percent"
import "../../../ui/charts/charts.css"
import type {Shares} from "#model/fit/answers"
import {LANES} from "#model/lane"
import {LANE_SHORT, LaneMark} from "../../../ui/lane-mark"

/** In what share of all ways to weigh the three each lane comes first. */
export function WinnersBar({winners}: {readonly winners: Shares}) {
  return (
    <div>
      <p className="field-name">Of all ways to weigh them, each lane comes first in</p>
      <div className="best-bar" aria-hidden="true">
        {LANES.filter(lane => winners[lane] > 0.001).map(lane => (
          <span key={lane} className={`lane-${lane}`} style={{flexGrow: winners[lane]}}>
            {winners[lane] > 0.08 && <LaneMark lane={lane} />}
          </span>
        ))}
      </div>
      <ul className="best-key">
        {LANES.map(lane => (
          <li key={lane}>
            <LaneMark lane={lane} />
            <span>
              {LANE_SHORT[lane]} <strong>{percent(winners[lane])}</strong>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
