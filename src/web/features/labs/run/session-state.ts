import type {JsonValue} from "#model/journal/json-value"
import type {LabLanguage} from "#model/labs/lab-language"
import type {Metrics, Verdict} from "#model/labs/verdict"

/** What the runner is at, for the person. `share` runs from 0 to 1; null where nobody knows. */
export type Progress = {readonly text: string; readonly share: number | null}

/** One world on its way to its picture. */
export type Watching = {
  readonly seed: number
  readonly state:
    | {readonly kind: "playing"}
    | {readonly kind: "shown"; readonly trace: JsonValue; readonly metrics: Metrics}
    | {readonly kind: "failed"; readonly message: string}
}

/** A run that came to its end, with the code that ran. */
export type LastRun = {
  readonly verdict: Verdict
  readonly code: string
  /** Metrics of the graded run before it, where there was one. */
  readonly before: Metrics | null
  /** The first visible world; null until it is played, and where the code did not get that far. */
  readonly picture: Watching | null
  /** The world of a test that is watched. */
  readonly replay: (Watching & {readonly trap: string}) | null
}

/** All that lives on the page of a lab for as long as the tab does. */
export type SessionState = {
  readonly language: LabLanguage
  readonly codes: Readonly<Record<LabLanguage, string>>
  /** Whether the browser keeps what is typed. */
  readonly isKept: boolean
  /** What is under way; null where nothing is. */
  readonly running: Progress | null
  readonly last: LastRun | null
  /** The run that was begun last was stopped before it came to a verdict. */
  readonly wasStopped: boolean
  /** The runner itself failed, not the code. */
  readonly error: Error | null
}
