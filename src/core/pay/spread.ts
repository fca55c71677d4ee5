import {exp} from "#math/exp"
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
