/** How sure an answer is, in the words that every page uses. */
export type Certainty = "toss-up" | "leans" | "likely"

const LEANS_FROM = 0.6
const LIKELY_ABOVE = 0.8

/** Below .60 a toss-up, to .80 it leans, above it is likely.
 * @param share chance that the answer is right, 0..1 */
export function certaintyOf(share: number): Certainty {
  if (share < LEANS_FROM) return "toss-up"
  return share > LIKELY_ABOVE ? "likely" : "leans"
}
