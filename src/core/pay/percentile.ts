import {log} from "#math/log"
import type {LogPay} from "./predict-base"
import {errorShareBelow} from "./spread"

/** Where an amount lies in a distribution of pay: the share of pay below it, with the 90 % credible interval of that
 * share, all from 0 to 1. */
export type PayPercentile = {readonly share: number; readonly low: number; readonly high: number}

const Z_90 = 1.6448536269514722

/** Share of a pay distribution below an amount. The interval follows from the doubt about the middle and about the
 * scale; what a single job adds on top is the distribution itself.
 * @param amountUsd above 0, USD a year; a RangeError otherwise
 * @example percentileOf(pay, payAt(pay, 0.5)).share // => 0.5 */
export function percentileOf(pay: LogPay, amountUsd: number): PayPercentile {
  if (!(amountUsd > 0)) throw new RangeError(`Needs an amount above 0 USD, found ${amountUsd}`)
  const scaled = (log(amountUsd) - pay.location) / pay.sd
  const scaleShare = Math.max(0, 1 - pay.locationVariance / (pay.sd * pay.sd))
  const ofScale = scaled * scaleShare
  const half =
    Z_90 * Math.sqrt(pay.locationVariance / (pay.sd * pay.sd) + ofScale * ofScale * pay.logScaleVariance)
  const below = (error: number) => errorShareBelow(pay.spread, error)
  return {share: below(scaled), low: below(scaled - half), high: below(scaled + half)}
}

/** The same distribution in other dollars: every quantile times a factor above 0. */
export function scalePay(pay: LogPay, factor: number): LogPay {
  return {...pay, location: pay.location + log(factor)}
}
