import {exp} from "#math/exp"
import type {LogPay} from "./predict-base"
import {scaledErrorAt} from "./spread"

/** A quantile of pay, USD a year, with the 90 % credible interval of that quantile. */
export type BandQuantile = {
  readonly probability: number
  readonly payUsd: number
  readonly lowUsd: number
  readonly highUsd: number
}

export const BAND_PROBABILITIES = [0.1, 0.25, 0.5, 0.75, 0.9] as const
const Z_90 = 1.6448536269514722

/** Quantiles of a distribution of pay. The interval of each follows from the doubt about the middle and, away from
 * it, about the scale. */
export function quantilesOf(
  pay: LogPay,
  probabilities: readonly number[] = BAND_PROBABILITIES,
): BandQuantile[] {
  const scaleShare = Math.max(0, 1 - pay.locationVariance / (pay.sd * pay.sd))
  return probabilities.map(probability => {
    const reach = pay.sd * scaledErrorAt(pay.spread, probability)
    const ofScale = reach * scaleShare
    const half = Z_90 * Math.sqrt(pay.locationVariance + ofScale * ofScale * pay.logScaleVariance)
    const middle = pay.location + reach
    return {probability, payUsd: exp(middle), lowUsd: exp(middle - half), highUsd: exp(middle + half)}
  })
}
