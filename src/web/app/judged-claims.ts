import type {CareerQuestion} from "#model/career-answer"
import type {ClaimVerdict} from "#model/claim-verdict"
import {askWorker, type WorkHandlers} from "./career-client"

let last: {readonly key: string; readonly verdicts: readonly ClaimVerdict[]} | undefined

/** What of a question the verdicts depend on: they are reached under all presets, for a newcomer to each lane. */
export type JudgedWith = Pick<CareerQuestion, "beliefs" | "seed">

/** The verdicts with a person's moved beliefs, judged once for as long as these stay.
 * @returns a function that cancels */
export function judgedClaims(
  wanted: JudgedWith,
  handlers: WorkHandlers<readonly ClaimVerdict[]>,
): () => void {
  const key = JSON.stringify({beliefs: wanted.beliefs, seed: wanted.seed})
  if (last?.key === key) {
    handlers.done(last.verdicts)
    return () => {}
  }
  return askWorker(
    "claims",
    {beliefs: wanted.beliefs, seed: wanted.seed},
    {
      ...handlers,
      done: verdicts => {
        last = {key, verdicts}
        handlers.done(verdicts)
      },
    },
  )
}
