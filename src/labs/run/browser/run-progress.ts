export type RunProgress = {
  /** `loading`: parts of the runner are fetched; `starting`: the room opens; `running`: the code is asked. */
  readonly phase: "loading" | "starting" | "running"
  /** How much of the phase is done, 0 to 1; null where nobody knows. */
  readonly share: number | null
  /** For the person, without a final period. */
  readonly text: string
}
