import {pow} from "#math/pow"
import type {OfferParts} from "#model/pay/offers-answer"
import type {OfferCase} from "./offer-case"
import {ELECTIVE_DEFERRAL_LIMIT_USD} from "./offer-tax"

const MID_YEAR = 0.5

/** Base pay of a year (1 = the first), USD: raised each year. */
export function basePayOfYear({offer}: OfferCase, year: number): number {
  return offer.baseUsd * pow(1 + offer.raiseShare, year - 1)
}

/** What the person puts into a 401(k) in a year, USD: at most the limit of the law where it holds. */
export function ownRetirementOf(given: OfferCase, year: number): number {
  const wanted = given.ownRetirementShare * basePayOfYear(given, year)
  return given.isTaxed ? Math.min(wanted, ELECTIVE_DEFERRAL_LIMIT_USD) : wanted
}

function refreshersOf({stock, assumptions}: OfferCase, year: number): number {
  const growth = stock.areRefreshersPrivate ? 0 : assumptions.stockGrowth
  let sum = 0
  for (const {usd, ageYears} of stock.refreshers[year - 1] ?? []) sum += usd * pow(1 + growth, ageYears)
  return sum
}

/** What one year of employment pays before tax, USD nominal, each dollar in one part. Public stock is worth what it has
 * grown to by the middle of the year in which it vests. A guaranteed bonus takes the place of that much of the target. */
export function offerParts(given: OfferCase, year: number): OfferParts {
  const {offer, stock, assumptions} = given
  const {bonus, signOn, retirement} = offer
  const base = basePayOfYear(given, year)
  const guaranteedBonus = year === 1 ? bonus.guaranteedFirstYearUsd : 0
  const matched = Math.min(ownRetirementOf(given, year), retirement.upToShareOfPay * base)
  const grown = pow(1 + assumptions.stockGrowth, year - MID_YEAR)
  const refreshers = refreshersOf(given, year)
  const privateUsd = (stock.privateUsd[year - 1] ?? 0) + (stock.areRefreshersPrivate ? refreshers : 0)
  return {
    base,
    guaranteedBonus,
    signOn: signOn.paidUsd[year - 1] ?? 0,
    match: retirement.matchShare * matched,
    other: offer.otherYearlyUsd,
    bonus: Math.max(0, bonus.targetShare * bonus.payoutShare * base - guaranteedBonus),
    publicStock: (stock.publicUsd[year - 1] ?? 0) * grown,
    refreshers: stock.areRefreshersPrivate ? 0 : refreshers,
    privateStock: privateUsd * assumptions.privateStockWorth,
  }
}
