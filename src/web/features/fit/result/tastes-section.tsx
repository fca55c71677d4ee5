import {useState} from "react"
import type {FitRecord} from "#core/journal/fold-fit"
import {RATINGS, type Rating} from "#model/fit/answers"
import {LANES, type LaneId} from "#model/lane"
import {keepFit, labRecords, useJournal} from "../../../app/journal"
import {PageLink} from "../../../app/page-link"
import {LANE_SHORT, LaneMark} from "../../../ui/lane-mark"
import type {FitState} from "../use-fit"

const LIKED: Readonly<Record<Rating, string>> = {
  1: "Not at all",
  2: "Little",
  3: "So-so",
  4: "Well",
  5: "Very much",
}

function lastLiking({trials}: FitRecord, lane: LaneId): Rating | null {
  return trials.findLast(({payload}) => payload.lane === lane)?.payload.liking ?? null
}

/** Ten minutes of each lane's work, and how one liked it: better than any question. */
export function TastesSection({fit}: {readonly fit: FitState}) {
  const {tastes} = fit.instrument.bank
  const there = LANES.filter(lane => tastes[lane] !== undefined)
  const rated = there.filter(lane => lastLiking(fit.record, lane) !== null)
  return (
    <section className="no-print" aria-labelledby="fit-tastes">
      <h2 id="fit-tastes">A taste of each, ten minutes long</h2>
      <p className="soft measure">
        To do a thing tells more than to think about it. Open a lab, stop after ten minutes, and say how you
        liked it. One taste alone says nothing, two or three do: what counts is which you liked better. A lab
        that you finish and pass counts too.
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
  const [problem, setProblem] = useState<string | null>(null)
  if (taste === undefined) return null
  const record = journal === null ? undefined : labRecords(journal.events).get(taste.lab)
  const liking = lastLiking(fit.record, lane)
  const score = record?.best?.payload.score ?? null

  async function rate(value: Rating): Promise<void> {
    try {
      await keepFit("fit-trial-rated", {lane, lab: taste?.lab ?? "", liking: value})
      setProblem(null)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <li className="fit-taste">
      <p className="fit-taste-head">
        <LaneMark lane={lane} /> <strong>{LANE_SHORT[lane]}</strong>
        <span className="faint small">{taste.minutes} minutes</span>
      </p>
      <p>
        <PageLink href={`/labs/${taste.lab}`}>{fit.labs.get(taste.lab)?.title ?? taste.lab}</PageLink>
      </p>
      <p className="small soft">{taste.task}</p>
      {record !== undefined && record.attempts.length > 0 && (
        <p className="small">
          {score === null ? "Tried" : `Best score ${Math.round(score)}`}
          {record.passed !== null && ", passed"}
        </p>
      )}
      <fieldset className="fit-liking">
        <legend className="field-name">How did you like it?</legend>
        <div className="segments">
          {RATINGS.map(value => (
            <label key={value} title={LIKED[value]}>
              <input
                type="radio"
                name={`liking-${lane}`}
                aria-label={`${value}: ${LIKED[value]}`}
                checked={liking === value}
                onChange={() => void rate(value)}
              />
              {value}
            </label>
          ))}
        </div>
        <p className="small faint" aria-hidden="true">
          {liking === null ? "1 not at all, 5 very much" : LIKED[liking]}
        </p>
      </fieldset>
      {problem !== null && (
        <p className="small" role="alert">
          {problem}.
        </p>
      )}
    </li>
  )
}
