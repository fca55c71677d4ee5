/** confirmed: holds; contradicted: does not hold; depends: holds or not, by what `dependsOn` names; not-identifiable:
 * neither open data nor the simulator can say. */
export const VERDICTS = ["confirmed", "contradicted", "depends", "not-identifiable"] as const
export type Verdict = (typeof VERDICTS)[number]

/** A figure that a verdict rests on, ready to show: text with its unit, where it comes from, how many stand behind it. */
export type ClaimFigure = {
  readonly label: string
  readonly value: string
  /** Ids of content/sources, or "simulation". */
  readonly source: string
  readonly count: string | null
}

export type ClaimVerdict = {
  /** Id of the claim. */
  readonly claim: string
  readonly verdict: Verdict
  /** Why, in a sentence. */
  readonly summary: string
  readonly dependsOn: string | null
  readonly figures: readonly ClaimFigure[]
}
