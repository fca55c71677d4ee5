import type {Compensation} from "#model/pay/compensation"
import type {TotalPayModel} from "#model/pay/pay-model"
import {type Additive, evaluateAdditive, prepareAdditive} from "./additive"
import {type LogPay, payAt} from "./predict-base"
import {leftVariance, type PreparedSpread, prepareSpread} from "./spread"
import {totalScaleTerms, totalTerms} from "./total-terms"

export type PreparedTotal = {
  readonly model: TotalPayModel
  readonly centre: Additive
  readonly spread: PreparedSpread
}

export function prepareTotal(model: TotalPayModel): PreparedTotal {
  return {model, centre: prepareAdditive(model.centre), spread: prepareSpread(model.spread)}
}

const DAYS_A_YEAR = 365.25

/** Days outside the data take the nearest day of the data; the time between widens the interval. */
export function totalPayOf({model, centre, spread}: PreparedTotal, report: Compensation): LogPay {
  const day = report.date.slice(0, 10)
  const [, held = day] = [model.firstDay, day, model.lastDay].sort()
  const features = totalTerms({...report, date: held})
  const middle = evaluateAdditive(centre, features)
  const drift = model.driftVariancePerYear * Math.abs(yearsBetween(held, day))
  const locationVariance = middle.variance + drift
  const logScale = evaluateAdditive(spread.logScale, totalScaleTerms({...report, date: held}))
  const sd = Math.sqrt(leftVariance(logScale) + locationVariance)
  return {location: middle.value, locationVariance, logScaleVariance: logScale.variance, sd, spread}
}

/** Quantiles of total compensation (base, bonus and shares), USD a year, at the share prices of the data. */
export function predictTotal(
  prepared: PreparedTotal,
  report: Compensation,
  probabilities: readonly number[],
): number[] {
  const pay = totalPayOf(prepared, report)
  return probabilities.map(probability => payAt(pay, probability))
}

/** Years between two ISO days, months taken as equal: to within two days. */
export function yearsBetween(from: string, to: string): number {
  return dayCount(to) - dayCount(from)
}

function dayCount(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return year + (month - 1) / 12 + (date - 1) / DAYS_A_YEAR
}
