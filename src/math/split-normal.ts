import {normalQuantile} from "./normal-quantile"

/** A best guess with the range that holds it four times in five: 10 % lie below low, 10 % above high. */
export type SplitNormal = {readonly low: number; readonly value: number; readonly high: number}

/** Quantile of a lopsided bell curve given by its 10 %, 50 % and 90 % points: turns "low / value / high" of an
 * assumption into a random draw. Method: two half-normals that meet at the median (the quantile of a normal,
 * with one standard deviation below and another above; compare
 * https://en.wikipedia.org/wiki/Split_normal_distribution, which joins them at the mode).
 * Domain: 0 < p < 1 as for normalQuantile. A side may have no width. Numbers out of order, or NaN, are a
 * RangeError. Cost: one normalQuantile, about 10 ns. Checked against: mpmath 1.3.0.
 * @example splitNormalQuantile({low: 80, value: 100, high: 150}, 0.5) // => 100 */
export function splitNormalQuantile({low, value, high}: SplitNormal, p: number): number {
  if (!(low <= value && value <= high)) {
    throw new RangeError(`Split normal needs low <= value <= high, found ${low}, ${value}, ${high}`)
  }
  const steps = normalQuantile(p) / NINETIETH
  const width = steps < 0 ? value - low : high - value
  return width === 0 ? value : value + steps * width
}

/** The 90 % quantile of the standard normal distribution. */
const NINETIETH = 1.2815515655446004
