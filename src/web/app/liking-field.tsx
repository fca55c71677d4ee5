import {useState} from "react"
import {foldFit} from "#core/journal/fold-fit"
import {RATINGS, type Rating} from "#model/fit/answers"
import type {LaneId} from "#model/lane"
import {keepFit, useJournal} from "./journal"

const LIKED: Readonly<Record<Rating, string>> = {
  1: "Not at all",
  2: "Little",
  3: "So-so",
  4: "Well",
  5: "Very much",
}

/** How one liked the taste of a lane, as said last; kept at once. */
export function LikingField({lane, lab}: {readonly lane: LaneId; readonly lab: string}) {
  const journal = useJournal()
  const [problem, setProblem] = useState<string | null>(null)
  const trials = journal === null ? [] : foldFit(journal.events).trials
  const liking = trials.findLast(({payload}) => payload.lane === lane)?.payload.liking ?? null

  async function rate(value: Rating): Promise<void> {
    try {
      await keepFit("fit-trial-rated", {lane, lab, liking: value})
      setProblem(null)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <>
      <fieldset className="liking">
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
    </>
  )
}
