import {exp} from "#math/exp"
import {log} from "#math/log"

/** What financings of US start-ups paid back, as a multiple of the price paid: of some 21,000 that ended in 2004 to 2013,
 * 65 % less than once, 25 % once to 5 times, 6 % 5 to 10 times, 3.5 % 10 to 50 times, .5 % more (Correlation Ventures).
 * Of those that paid, as [share at or below, multiple]; 100 as the most is an assumption. */
const KNOTS = [
  [0, 1],
  [25 / 35, 5],
  [31 / 35, 10],
  [34.5 / 35, 50],
  [1, 100],
] as const

export const MULTIPLES_BASIS =
  "Multiples of the last round's price in about 21,000 US venture financings that ended in 2004 to 2013 (Correlation Ventures)"

/** Below each share of those grants that pay, the multiple of the last price: between the published shares the multiple
 * rises evenly in its logarithm. @param share from 0 to 1 */
export function payingMultiple(share: number): number {
  for (let at = 1; at < KNOTS.length; at += 1) {
    const [low, from] = KNOTS[at - 1] ?? KNOTS[0]
    const [high, to] = KNOTS[at] ?? KNOTS[0]
    if (share <= high) return from * exp((log(to / from) * Math.max(0, share - low)) / (high - low))
  }
  return 100
}

/** Share of the grants that pay whose multiple is at or below this one: what `payingMultiple()` turns round. */
export function shareAtMultiple(multiple: number): number {
  for (let at = 1; at < KNOTS.length; at += 1) {
    const [low, from] = KNOTS[at - 1] ?? KNOTS[0]
    const [high, to] = KNOTS[at] ?? KNOTS[0]
    if (multiple <= to) return low + ((high - low) * Math.max(0, log(multiple / from))) / log(to / from)
  }
  return 1
}

/** Mean of what is left of `multiple x priceUsd` above a strike, over the grants that pay; exact. */
export function meanPayoff(priceUsd: number, strikeUsd: number): number {
  if (priceUsd <= 0) return 0
  let mean = 0
  for (let at = 1; at < KNOTS.length; at += 1) {
    const [low, from] = KNOTS[at - 1] ?? KNOTS[0]
    const [high, to] = KNOTS[at] ?? KNOTS[0]
    const start = Math.max(priceUsd * from, strikeUsd)
    const end = priceUsd * to
    if (start >= end) continue
    // worth = start x exp(rise x s) for s from 0 to 1 over the part of this stretch above the strike
    const rise = log(end / start)
    const share = ((high - low) * rise) / log(to / from)
    mean += share * ((end - start) / rise - strikeUsd)
  }
  return mean
}
