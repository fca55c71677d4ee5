import type {TaxLaw} from "#core/pay/tax-parts"
import {areaUnder} from "#math/piecewise-linear"
import type {OfferTax} from "#model/pay/offers-answer"

/** The most that an employee under 50 may put into a 401(k) before tax in 2026, USD: IRS Notice 2025-67. */
export const ELECTIVE_DEFERRAL_LIMIT_USD = 24_500

/** Flat withholding on bonus, sign-on and vested stock that an employer pays apart from salary, and above a million USD
 * of it in a year: IRS Publication 15, supplemental wages. */
export const SUPPLEMENTAL_RATE = 0.22
export const SUPPLEMENTAL_RATE_ABOVE = 0.37
export const SUPPLEMENTAL_LIMIT_USD = 1_000_000

/** One year of wages, USD. */
export type Wages = {
  /** All that is taxed as wages, the supplemental part and the own 401(k) share included. */
  readonly wages: number
  /** The part of it that is bonus, sign-on and stock that can be sold. */
  readonly supplemental: number
  /** Own 401(k) share: income tax leaves it out, payroll tax does not. */
  readonly ownRetirement: number
}

type Parts = TaxLaw["parts"]

const PAYROLL = new Set(["social security", "medicare"])
const FEDERAL = "federal income tax"

function taxOf(parts: Parts, income: number): number {
  return parts.reduce((sum, part) => sum + areaUnder(part, income - part.deduction), 0)
}

/** Withheld from supplemental wages of a year at the flat rates, USD. */
export function withheldOn(supplemental: number): number {
  const above = Math.max(0, supplemental - SUPPLEMENTAL_LIMIT_USD)
  return SUPPLEMENTAL_RATE * (supplemental - above) + SUPPLEMENTAL_RATE_ABOVE * above
}

/** Whether a law taxes federal income, that is, whether the place lies in the US. */
export function isTaxed(parts: Parts): boolean {
  return parts.some(({name}) => name === FEDERAL)
}

/** Tax on a year of wages: federal and state income tax on what the own 401(k) share leaves, social security and
 * Medicare on all of it. What is owed in April is the federal tax that the supplemental wages add on top of the rest,
 * less what was withheld on them; negative where it comes back. */
export function taxOn({wages, supplemental, ownRetirement}: Wages, parts: Parts): OfferTax {
  if (!isTaxed(parts)) return {federal: 0, state: 0, payroll: 0, withheldOnSupplemental: 0, owedInApril: 0}
  const income = wages - ownRetirement
  const federalParts = parts.filter(({name}) => name === FEDERAL)
  const federal = taxOf(federalParts, income)
  const withheld = withheldOn(supplemental)
  return {
    federal,
    state: taxOf(
      parts.filter(({name}) => name !== FEDERAL && !PAYROLL.has(name)),
      income,
    ),
    payroll: taxOf(
      parts.filter(({name}) => PAYROLL.has(name)),
      wages,
    ),
    withheldOnSupplemental: withheld,
    owedInApril: federal - taxOf(federalParts, income - supplemental) - withheld,
  }
}
