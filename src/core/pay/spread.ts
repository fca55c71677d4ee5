import {exp} from "#math/exp"
import {normalCdf} from "#math/normal-cdf"
import {normalQuantile} from "#math/normal-quantile"
import type {Spread} from "#model/pay/pay-model"
import {type Additive, type Estimate, prepareAdditive} from "./additive"

export type PreparedSpread = {
  readonly logScale: Additive
  readonly probabilities: readonly number[]
  readonly scaledErrors: readonly number[]
}

export function prepareSpread(spread: Spread): PreparedSpread {
  return {...spread, logScale: prepareAdditive(spread.logScale)}
}

/** Variance of what the location leaves, without the uncertainty of the location. */
export function leftVariance(logScale: Estimate): number {
  return exp(2 * logScale.value)
}

/** The scaled error at a probability: a straight line between the fitted ones, the outermost one beyond them. */
export function scaledErrorAt({probabilities, scaledErrors}: PreparedSpread, probability: number): number {
  const last = probabilities.length - 1
  if (probability <= (probabilities[0] ?? 0)) return scaledErrors[0] ?? 0
  for (let at = 1; at <= last; at += 1) {
    const high = probabilities[at] ?? 1
    if (probability > high) continue
    const low = probabilities[at - 1] ?? 0
    const from = scaledErrors[at - 1] ?? 0
    return from + ((scaledErrors[at] ?? 0) - from) * ((probability - low) / (high - low))
  }
  return scaledErrors[last] ?? 0
}

/** The sd, in scaled errors, of the normal whose middle 80 % is as wide as theirs. The log scale is that of a typical
 * error, not of its sd, so a variance from elsewhere is divided by the square of this before it is added. */
export function scaledErrorSd(spread: PreparedSpread): number {
  return (scaledErrorAt(spread, 0.9) - scaledErrorAt(spread, 0.1)) / (2 * normalQuantile(0.9))
}

/** The scaled error at a probability with tails beyond the outermost fitted ones: the way back of errorShareBelow. */
export function tailedErrorAt(spread: PreparedSpread, probability: number): number {
  const {probabilities, scaledErrors} = spread
  const first = probabilities[0] ?? 0
  const last = probabilities.at(-1) ?? 1
  if (probability < first) return (scaledErrors[0] ?? 0) + normalQuantile(probability) - normalQuantile(first)
  if (probability > last)
    return (scaledErrors.at(-1) ?? 0) + normalQuantile(probability) - normalQuantile(last)
  return scaledErrorAt(spread, probability)
}

/** Share of scaled errors below one: the way back of scaledErrorAt. Beyond the outermost fitted errors the tails of a
 * normal go on from them, so that no amount is impossible. */
export function errorShareBelow({probabilities, scaledErrors}: PreparedSpread, error: number): number {
  const last = probabilities.length - 1
  const lowest = scaledErrors[0] ?? 0
  const highest = scaledErrors[last] ?? 0
  if (error < lowest) return normalCdf(normalQuantile(probabilities[0] ?? 0) + error - lowest)
  if (error > highest) return normalCdf(normalQuantile(probabilities[last] ?? 1) + error - highest)
  const at = Math.max(
    1,
    scaledErrors.findIndex(value => value >= error),
  )
  const from = scaledErrors[at - 1] ?? 0
  const low = probabilities[at - 1] ?? 0
  const width = (scaledErrors[at] ?? 0) - from
  return width === 0 ? low : low + ((probabilities[at] ?? 1) - low) * ((error - from) / width)
}
