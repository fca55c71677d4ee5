import {pow} from "#math/pow"
import type {OfferParts, OfferTax, OfferYear} from "#model/pay/offers-answer"
import type {OfferCase} from "./offer-case"
import {offerParts, ownRetirementOf} from "./offer-parts"
import {taxOn} from "./offer-tax"

const MID_YEAR = 0.5
const AVERAGE_COST_OF_LIVING = 100

/** Tax on the parts of a year. The match is not taxed; what else is positive counts as wages; a cost of one's own lowers
 * no tax. Private stock is taxed when it vests at its assumed worth, but nobody withholds on it. */
function taxOfParts(given: OfferCase, parts: OfferParts, year: number): OfferTax {
  const {base, guaranteedBonus, signOn, other, bonus, publicStock, refreshers, privateStock} = parts
  const supplemental = guaranteedBonus + signOn + bonus + publicStock + refreshers
  const wages = base + supplemental + privateStock + Math.max(0, other)
  return taxOn({wages, supplemental, ownRetirement: ownRetirementOf(given, year)}, given.tax.parts)
}

function totalTax({federal, state, payroll}: OfferTax): number {
  return federal + state + payroll
}

/** The years of an offer, the first one first. */
export function offerYears(given: OfferCase): OfferYear[] {
  const {place, assumptions} = given
  const costOfLiving = place.cost_of_living?.index ?? AVERAGE_COST_OF_LIVING
  return Array.from({length: assumptions.years}, (_, index) => {
    const year = index + 1
    const parts = offerParts(given, year)
    const tax = taxOfParts(given, parts, year)
    const guaranteedUsd = parts.base + parts.guaranteedBonus + parts.signOn + parts.match + parts.other
    const likelyUsd = parts.bonus + parts.publicStock + parts.refreshers
    const totalUsd = guaranteedUsd + likelyUsd + parts.privateStock
    const afterTaxUsd = totalUsd - totalTax(tax)
    const afterTaxRealUsd = afterTaxUsd / pow(1 + assumptions.inflation, year - MID_YEAR)
    return {
      year,
      parts,
      guaranteedUsd,
      likelyUsd,
      atRiskUsd: parts.privateStock,
      totalUsd,
      tax,
      afterTaxUsd,
      afterTaxRealUsd,
      afterTaxComparableUsd: (afterTaxRealUsd * AVERAGE_COST_OF_LIVING) / costOfLiving,
    }
  })
}

/** After tax over all years, USD nominal. */
export function afterTaxTotal(given: OfferCase): number {
  return offerYears(given).reduce((sum, {afterTaxUsd}) => sum + afterTaxUsd, 0)
}

/** After-tax pay discounted from the middle of each year to today, USD. */
export function presentValue(years: readonly OfferYear[], discountRate: number): number {
  return years.reduce(
    (sum, {year, afterTaxUsd}) => sum + afterTaxUsd / pow(1 + discountRate, year - MID_YEAR),
    0,
  )
}
