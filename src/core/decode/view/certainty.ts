/** How sure a reading is, in the words that every page uses. */
export type Certainty = "toss-up" | "leans" | "likely"

const LEANS_FROM = 0.6
const LIKELY_ABOVE = 0.8

/** @param share chance that the reading is right, 0..1 */
export function certaintyOf(share: number): Certainty {
  if (share < LEANS_FROM) return "toss-up"
  return share > LIKELY_ABOVE ? "likely" : "leans"
}

/** A chance in whole percent with a narrow space, never 0 or 100.
 * @example shareWords(0.637) // => "64 %" */
export function shareWords(share: number): string {
  if (share < 0.005) return "<1\u202f%"
  if (share >= 0.995) return ">99\u202f%"
  return `${Math.round(share * 100)}\u202f%`
}
