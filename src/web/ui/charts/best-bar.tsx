import {percent} from "#model/percent"
import "./charts.css"
import type {LawLaneId} from "#model/career-answer"
import type {Estimate} from "#model/career-result"
import {points} from "../format"
import {LANE_SHORT, LaneMark} from "../lane-mark"

export type BestShare = {readonly lane: LawLaneId; readonly share: Estimate}

/** In how many draws of the beliefs each lane comes first: one bar, and the figures with their error below it. */
export function BestBar({shares}: {readonly shares: readonly BestShare[]}) {
  return (
    <div>
      <div className="best-bar" aria-hidden="true">
        {shares
          .filter(({share}) => share.value > 0)
          .map(({lane, share}) => (
            <span key={lane} className={`lane-${lane}`} style={{flexGrow: share.value}}>
              {share.value > 0.05 && <LaneMark lane={lane} />}
            </span>
          ))}
      </div>
      <ul className="best-key">
        {shares.map(({lane, share}) => (
          <li key={lane}>
            <LaneMark lane={lane} />
            <span>
              {LANE_SHORT[lane]} <strong>{percent(share.value)}</strong>{" "}
              <span className="faint small">{points(share.se)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
