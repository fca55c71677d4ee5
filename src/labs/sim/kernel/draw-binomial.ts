import {exp} from "#math/exp"
import {log} from "#math/log"
import {logGamma} from "#math/log-gamma"
import type {RandomStream} from "#math/rng"

/** How many of `count` succeed, each with `probability`: exact, and one number of the stream a draw.
 * Method: the uniform number is used up by the probabilities of the mode, then of its neighbours outwards in turn, so
 * that it takes about two standard deviations of steps. Probabilities outside 0 .. 1 count as the nearer of the two.
 * @example drawBinomial(streamOf(1, "rows"), {count: 200, probability: 0.1}) */
export function drawBinomial(
  stream: RandomStream,
  {count, probability}: {count: number; probability: number},
): number {
  let left = stream.nextUnit()
  if (count <= 0 || probability <= 0) return 0
  if (probability >= 1) return count
  const odds = probability / (1 - probability)
  const mode = Math.min(count, Math.floor((count + 1) * probability))
  const atMode = exp(
    logGamma(count + 1) -
      logGamma(mode + 1) -
      logGamma(count - mode + 1) +
      mode * log(probability) +
      (count - mode) * log(1 - probability),
  )
  left -= atMode
  if (left < 0) return mode
  let low = mode
  let high = mode
  let atLow = atMode
  let atHigh = atMode
  for (;;) {
    if (high < count) {
      atHigh *= ((count - high) / (high + 1)) * odds
      high += 1
      left -= atHigh
      if (left < 0) return high
    }
    if (low > 0) {
      atLow *= low / ((count - low + 1) * odds)
      low -= 1
      left -= atLow
      if (left < 0) return low
    }
    // what rounding has left over when all that counts is used up
    if (atLow + atHigh < 1e-18 || (low === 0 && high === count)) return mode
  }
}

/** How many of `count` fall into each of several bins; one number of the stream a bin.
 * @param shares of the bins, >= 0 with a positive sum */
export function drawCounts(
  stream: RandomStream,
  {count, shares}: {count: number; shares: readonly number[]},
): number[] {
  let left = count
  let rest = 0
  for (const share of shares) rest += share
  return shares.map(share => {
    const drawn = drawBinomial(stream, {count: left, probability: rest > 0 ? share / rest : 0})
    left -= drawn
    rest -= share
    return drawn
  })
}
