import {exp} from "#math/exp"
import {log} from "#math/log"
import {normalQuantile} from "#math/normal-quantile"
import type {RandomStream} from "#math/rng"

/** Draws that simulators share. Each takes exactly one number from its stream, so that streams stay in step. */

export function drawChance(stream: RandomStream, probability: number): boolean {
  return stream.nextUnit() < probability
}

export function drawNormal(stream: RandomStream, {mean, sd}: {mean: number; sd: number}): number {
  return mean + sd * normalQuantile(stream.nextUnit())
}

/** A time until the next of events that come at random, in the unit of the mean. */
export function drawExponential(stream: RandomStream, mean: number): number {
  return -mean * log(stream.nextUnit())
}

/** Skewed sizes such as prompt lengths: half lie below the median. */
export function drawLogNormal(
  stream: RandomStream,
  {median, sigma}: {median: number; sigma: number},
): number {
  return median * exp(sigma * normalQuantile(stream.nextUnit()))
}

/** An index with the chance that its weight says. Weights must be >= 0 with a positive sum. */
export function drawIndex(stream: RandomStream, weights: readonly number[]): number {
  let total = 0
  for (const weight of weights) total += weight
  if (!(total > 0)) throw new RangeError(`Weights need a positive sum, found ${total}`)
  let left = stream.nextUnit() * total
  for (const [index, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return index
  }
  return weights.length - 1
}
