import type {CareerQuestion} from "#model/career-answer"
import type {ClaimVerdict} from "#model/claim-verdict"
import {askWorker, type WorkHandlers} from "./career-client"

let last: {readonly key: string; readonly verdicts: readonly ClaimVerdict[]} | undefined

/** The verdicts under a question, judged once for as long as the question stays.
 * @returns a function that cancels */
export function judgedClaims(question: CareerQuestion, handlers: WorkHandlers<readonly ClaimVerdict[]>): () => void {
  const key = JSON.stringify(question)
  if (last?.key === key) {
    handlers.done(last.verdicts)
    return () => {}
  }
  return askWorker("claims", {question}, {
    ...handlers,
    done: verdicts => {
      last = {key, verdicts}
      handlers.done(verdicts)
    },
  })
}
