import type {JsonValue} from "#model/journal/json-value"
import type {Metrics, RunFailure} from "#model/labs/verdict"

export type Printed = {
  /** What the code printed, up to a cap. */
  readonly log: readonly string[]
  /** Lines beyond the cap. */
  readonly logDropped: number
}

/** One world as it was played and recorded. Metrics and trace are null where the code failed. */
export type Watched = Printed & {
  readonly metrics: Metrics | null
  /** In the shape that the system's `trace.ts` states. */
  readonly trace: JsonValue | null
  readonly failure: RunFailure | null
}

/** What one function answered to many lists of arguments, or why it did not. */
export type Drilled = Printed &
  (
    | {readonly answers: readonly JsonValue[]}
    | {
        readonly failure: RunFailure
        /** Which list of arguments it failed for, from 0, where that is known. */
        readonly failedCase: number | null
      }
  )
