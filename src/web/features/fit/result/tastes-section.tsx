import type {FitRecord} from "#core/journal/fold-fit"
import {foldLabs} from "#core/journal/fold-labs"
import {LANES, type LaneId} from "#model/lane"
import {useJournal} from "../../../app/journal"
import {LikingField} from "../../../app/liking-field"
import {PageLink} from "../../../app/page-link"
import {LANE_SHORT, LaneMark} from "../../../ui/lane-mark"
import type {FitState} from "../use-fit"

function isRated({trials}: FitRecord, lane: LaneId): boolean {
  return trials.some(({payload}) => payload.lane === lane)
}

/** How a taste came out, in a few words; null where it was not run. */
function outcomeOf({tastes}: FitRecord, lane: LaneId): string | null {
  const runs = tastes.map(({payload}) => payload).filter(run => run.lane === lane)
  if (runs.length === 0) return null
  const reached = runs.find(run => run.reached && run.inTime) ?? runs.find(run => run.reached)
  if (reached === undefined)
    return `Run ${runs.length === 1 ? "once" : `${runs.length} times`}, aim not reached`
  const minutes = Math.max(1, Math.round(reached.minutes))
  return reached.inTime
    ? `Aim reached after ${minutes} min`
    : "Aim reached after the time was over, which does not count"
}

/** Ten minutes of each lane's work, and how one liked it: better than any question. */
export function TastesSection({fit}: {readonly fit: FitState}) {
  const {tastes} = fit.instrument.bank
  const there = LANES.filter(lane => tastes[lane] !== undefined)
  const rated = there.filter(lane => isRated(fit.record, lane))
  return (
    <section className="no-print" aria-labelledby="fit-tastes">
      <h2 id="fit-tastes">A taste of each, ten minutes long</h2>
      <p className="soft measure">
        To do a thing tells more than to think about it. In each there is one mistake to find and mend, in
        code that runs here. Stop after ten minutes, finished or not, and say how you liked it. One taste
        alone says nothing, two or three do: what counts for interest is which you liked better. An aim that
        you reach in time counts a little for what you can do, half as much as a passed lab.
        {rated.length === 1 && " One is rated; rate another to make it count."}
      </p>
      <ul className="fit-tastes">
        {there.map(lane => (
          <Taste key={lane} fit={fit} lane={lane} />
        ))}
      </ul>
    </section>
  )
}

function Taste({fit, lane}: {readonly fit: FitState; readonly lane: LaneId}) {
  const taste = fit.instrument.bank.tastes[lane]
  const journal = useJournal()
  if (taste === undefined) return null
  const hasPassed = journal !== null && foldLabs(journal.events).get(taste.lab)?.passed != null
  const outcome = outcomeOf(fit.record, lane)
  return (
    <li className="fit-taste">
      <p className="fit-taste-head">
        <LaneMark lane={lane} /> <strong>{LANE_SHORT[lane]}</strong>
        <span className="faint small">{taste.minutes} minutes</span>
      </p>
      <p>
        <PageLink href={`/labs/taste/${lane}`}>{taste.title}</PageLink>
      </p>
      <p className="small soft">{taste.task}</p>
      {outcome !== null && <p className="small">{outcome}</p>}
      <p className="small faint">
        Out of the lab{" "}
        <PageLink href={`/labs/${taste.lab}`}>{fit.labs.get(taste.lab)?.title ?? taste.lab}</PageLink>
        {hasPassed && ", which you have passed"}
      </p>
      <LikingField lane={lane} lab={taste.lab} />
    </li>
  )
}
