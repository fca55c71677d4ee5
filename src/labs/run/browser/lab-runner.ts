import type {JsonValue} from "#model/journal/json-value"
import type {LabLanguage, OpenLab} from "#model/labs/lab"
import type {Verdict} from "#model/labs/verdict"
import {UserError} from "#model/user-error"
import type {Drilled, Watched} from "../run-results"

export type {Drilled, Printed, Watched} from "../run-results"

export type RunProgress = {
  /** `loading`: parts of the runner are fetched; `starting`: the room opens; `running`: the code is asked. */
  readonly phase: "loading" | "starting" | "running"
  /** How much of the phase is done, 0 to 1; null where nobody knows. */
  readonly share: number | null
  /** For the person, without a final period. */
  readonly text: string
}

type RunOptions = {
  readonly language: LabLanguage
  /** Stops the run: it then comes to the failure "The run was stopped" of the kind `ended`. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: RunProgress) => void) | undefined
}

export type GradeOptions = RunOptions & {
  readonly lab: OpenLab
  /** Whose hidden worlds to play instead of the code's own, so that two solutions meet the same ones. */
  readonly worldsOf?: string | undefined
}

export type WatchOptions = RunOptions & {
  readonly lab: OpenLab
  /** What differs from the lab's world, as in a trap; `{}` for the normal world. */
  readonly parameters: Readonly<Record<string, unknown>>
  readonly seed: number
}

export type DrillOptions = RunOptions & {
  /** Functions that the code must have, in camelCase; Python code has them in snake_case. */
  readonly exports: readonly string[]
  /** The one that is called. */
  readonly call: string
  /** The arguments of each call. */
  readonly cases: readonly (readonly JsonValue[])[]
}

/** Runs a person's code in a room of its own in this browser. Code that fails is a result with the reason; a promise
 * is rejected only where the runner itself cannot work, with a UserError that says why. */
export type LabRunner = {
  /** A graded run: the same verdict, to the last bit, as `lanewise lab test`. */
  grade(code: string, options: GradeOptions): Promise<Verdict>
  /** Plays one world and records it, for its picture or to see a seed fail. */
  watch(code: string, options: WatchOptions): Promise<Watched>
  /** Calls one function of the code with many lists of arguments. */
  drill(code: string, options: DrillOptions): Promise<Drilled>
  /** Makes a room ready before it is needed; costs memory, Python's about 150 MB. */
  warm(language: LabLanguage): void
  /** Ends what runs and gives everything back. The runner cannot be used any more. */
  close(): void
}

/** The runner of this page. Opening it costs nothing: rooms open when they are needed or warmed. */
export function createLabRunner(): LabRunner {
  const missing = () =>
    Promise.reject(
      new UserError("This build cannot run code in the browser", "Use `lanewise lab test` in a terminal"),
    )
  return {grade: missing, watch: missing, drill: missing, warm() {}, close() {}}
}
