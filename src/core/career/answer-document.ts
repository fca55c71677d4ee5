import type {CareerAnswer, SwitchTiming, ToldPath, UncertaintyReport} from "#model/career-answer"
import type {CareerResult} from "#model/career-result"

export type AnswerExtras = {
  readonly uncertainty: UncertaintyReport | null
  /** When to move into each lane that is not the present one. */
  readonly timing: readonly SwitchTiming[] | null
  readonly told: ToldPath | null
}
/** What `lanewise career --json` prints and the API sends for a person: the result of the law (the format
 * `lanewise-career-result/1`), with what it answers beside it. */
export type AnswerDocument = CareerResult & Omit<CareerAnswer, "result"> & AnswerExtras

const NONE: AnswerExtras = {uncertainty: null, timing: null, told: null}

export function answerDocument(
  {result, ...answer}: CareerAnswer,
  extras: AnswerExtras = NONE,
): AnswerDocument {
  return {...result, ...answer, ...extras}
}
