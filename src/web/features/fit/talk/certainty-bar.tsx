import {chancePercent, percent} from "#model/percent"

/** How sure the answer is by now, from a third (nothing known) to certainty. It does not say of which lane: that would
 * lead the answers that follow. */
export function CertaintyBar({sure, callAt}: {readonly sure: number; readonly callAt: number}) {
  const place = (share: number) => `${((share - 1 / 3) / (1 - 1 / 3)) * 100}%`
  return (
    <div className="fit-certainty">
      <div className="fit-certainty-track" aria-hidden="true">
        <div className="fit-certainty-now" style={{width: place(Math.max(sure, 1 / 3))}} />
        <div className="fit-certainty-call" style={{left: place(callAt)}} />
      </div>
      <p className="small faint">
        <span>{chancePercent(sure)} sure so far</span>
        <span>a lane is named at {percent(callAt)}</span>
      </p>
    </div>
  )
}
