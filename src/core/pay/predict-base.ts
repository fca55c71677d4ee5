import {exp} from "#math/exp"
import type {BasePayModel} from "#model/pay/pay-model"
import type {Posting, RangeTarget} from "#model/pay/posting"
import {type Additive, evaluateAdditive, prepareAdditive} from "./additive"
import {baseScaleTerms, baseTerms} from "./base-terms"
import {leftVariance, type PreparedSpread, prepareSpread, scaledErrorAt} from "./spread"

export type PreparedBase = {
  readonly model: BasePayModel
  readonly centre: Additive
  readonly width: Additive
  readonly spread: Readonly<Record<RangeTarget, PreparedSpread>>
}

/** A distribution of log pay: quantile p is location + sd x the scaled error at p. */
export type LogPay = {
  readonly location: number
  /** Uncertainty of the location alone. */
  readonly locationVariance: number
  /** Uncertainty of the log of the scale. */
  readonly logScaleVariance: number
  readonly sd: number
  readonly spread: PreparedSpread
}

export function prepareBase(model: BasePayModel): PreparedBase {
  const {mid, low, high} = model.spread
  return {
    model,
    centre: prepareAdditive(model.centre),
    width: prepareAdditive(model.width),
    spread: {mid: prepareSpread(mid), low: prepareSpread(low), high: prepareSpread(high)},
  }
}

const SIDE: Readonly<Record<RangeTarget, number>> = {mid: 0, low: -0.5, high: 0.5}

/** Years outside the data take the nearest year of the data; each year of the way widens the interval. */
export function basePayOf(
  {model, centre, width, spread}: PreparedBase,
  posting: Posting,
  target: RangeTarget,
): LogPay {
  const year = Math.min(Math.max(posting.workYear, model.firstYear), model.lastYear)
  const held = year === posting.workYear ? posting : {...posting, workYear: year}
  const features = baseTerms(held)
  const middle = evaluateAdditive(centre, features)
  const side = SIDE[target]
  const share = side === 0 ? {value: 0, variance: 0} : evaluateAdditive(width, features)
  const drift = model.driftVariancePerYear * Math.abs(posting.workYear - year)
  const locationVariance = middle.variance + side * side * share.variance + drift
  const logScale = evaluateAdditive(spread[target].logScale, baseScaleTerms(held))
  return {
    location: middle.value + side * share.value,
    locationVariance,
    logScaleVariance: logScale.variance,
    sd: Math.sqrt(leftVariance(logScale) + locationVariance),
    spread: spread[target],
  }
}

/** Quantile of a pay, USD a year. */
export function payAt({location, sd, spread}: LogPay, probability: number): number {
  return exp(location + sd * scaledErrorAt(spread, probability))
}

/** Quantiles of the advertised base pay of a posting, USD a year: of the middle of its range (the geometric mean of
 * its ends) or of one end. Unknown titles and countries fall back to the words and the lane. */
export function predictBase(
  prepared: PreparedBase,
  posting: Posting,
  {target, probabilities}: {target: RangeTarget; probabilities: readonly number[]},
): number[] {
  const pay = basePayOf(prepared, posting, target)
  return probabilities.map(probability => payAt(pay, probability))
}
