import type {OfferPair} from "#model/pay/offers-answer"
import {bisect} from "./bisect"

export type BreakEven = Pick<OfferPair, "breakEvenGrowth" | "winsAbove" | "winnerAlways">

const LEAST = -0.9
const STEP = 0.025
const STEPS = 116
/** Less than a cent over all years is no difference. */
const NOTHING_USD = 0.005

/** The growths at which a difference is looked at, from -90 % to +200 %. */
export const BREAK_EVEN_GROWTHS: readonly number[] = Array.from(
  {length: STEPS + 1},
  (_, index) => LEAST + index * STEP,
)

/** The yearly growth of stock at which the first offer stops being worse or better than the second. The range is looked
 * through in steps of 2.5 points and the change of sign narrowed down by bisection; where a front-loaded grant and a
 * back-loaded one cross more than once, it is the last crossing, so that who wins above it wins ever after.
 * @param gapAt first less second at a growth, USD; continuous */
export function breakEven(gapAt: (growth: number) => number): BreakEven {
  const signs = BREAK_EVEN_GROWTHS.map(growth => {
    const gap = gapAt(growth)
    return Math.abs(gap) < NOTHING_USD ? 0 : Math.sign(gap)
  })
  const top = signs.findLast(sign => sign !== 0)
  if (top === undefined) return {breakEvenGrowth: null, winsAbove: null, winnerAlways: "neither"}
  const winner = top > 0 ? "first" : "second"
  const below = signs.lastIndexOf(-top)
  if (below < 0) return {breakEvenGrowth: null, winsAbove: null, winnerAlways: winner}
  const above = signs.indexOf(top, below)
  const [from = LEAST, to = LEAST] = [BREAK_EVEN_GROWTHS[below], BREAK_EVEN_GROWTHS[above]]
  return {breakEvenGrowth: bisect(gapAt, from, to), winsAbove: winner, winnerAlways: null}
}
