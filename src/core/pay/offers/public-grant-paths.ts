import {exp} from "#math/exp"
import {log} from "#math/log"
import {normalFromWord} from "#math/normal-from-word"
import {pow} from "#math/pow"
import {pcg4d} from "#math/rng"
import type {OfferAssumptions, Vesting} from "#model/pay/offer"
import {vestsOf} from "./vesting"

const PATHS = 4000
const SEED = 2026
const MONTHS = 12

export type GrantPaths = {
  /** What a dollar of the grant is worth in each simulated path: each part at the price of the day on which it vests. */
  readonly multiples: Float64Array
  /** Its mean; exact, not simulated. */
  readonly mean: number
}

/** Worth of a dollar of public stock that vests over time. The log price is a random walk with the assumed volatility,
 * and drifts so that the mean price grows as assumed; the dates of one path share the walk. The numbers depend on the
 * path and the date alone, so that the same schedule has the same answer in every offer. */
export function publicGrantPaths(
  vesting: Vesting,
  {stockGrowth, stockVolatility}: Pick<OfferAssumptions, "stockGrowth" | "stockVolatility">,
): GrantPaths {
  const vests = vestsOf(vesting)
  const drift = log(1 + stockGrowth) - (stockVolatility * stockVolatility) / 2
  const words = new Int32Array(4)
  const multiples = new Float64Array(PATHS)
  for (let path = 0; path < PATHS; path += 1) {
    let years = 0
    let logPrice = 0
    let worth = 0
    let step = 0
    for (const {month, share} of vests) {
      if (step % 4 === 0) pcg4d(path, step >> 2, 0, SEED, words)
      const passed = month / MONTHS - years
      logPrice += drift * passed + stockVolatility * Math.sqrt(passed) * normalFromWord(words[step % 4] ?? 0)
      worth += share * exp(logPrice)
      years += passed
      step += 1
    }
    multiples[path] = worth
  }
  const mean = vests.reduce((sum, {month, share}) => sum + share * pow(1 + stockGrowth, month / MONTHS), 0)
  return {multiples, mean}
}
