/** How sure an answer is, in the words that every page uses. */
export type Certainty = "toss-up" | "leans" | "likely"

const LEANS_FROM_PERCENT = 60
const LIKELY_ABOVE_PERCENT = 80

/** Below 60 % a toss-up, to 80 % it leans, above it is likely: of the whole percent that stands beside the word, so that
 * no "toss-up (60 %)" is read.
 * @param share chance that the answer is right, 0..1 */
export function certaintyOf(share: number): Certainty {
  const shown = Math.round(share * 100)
  if (shown < LEANS_FROM_PERCENT) return "toss-up"
  return shown > LIKELY_ABOVE_PERCENT ? "likely" : "leans"
}
