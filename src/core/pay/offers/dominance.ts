import type {Offer} from "#model/pay/offer"
import type {OfferPair, OfferYear} from "#model/pay/offers-answer"

export type OfferWithYears = {readonly offer: Offer; readonly years: readonly OfferYear[]}

/** What must be at least as much in every year. */
function measures({guaranteedUsd, likelyUsd, totalUsd, afterTaxComparableUsd}: OfferYear): number[] {
  return [guaranteedUsd, guaranteedUsd + likelyUsd, totalUsd, afterTaxComparableUsd]
}

/** Rounding of sums in another order is no difference. */
const NOTHING_USD = 1e-6

function worksNoMore(one: Offer, other: Offer): boolean {
  if (one.hoursPerWeek === undefined || other.hoursPerWeek === undefined)
    return one.hoursPerWeek === other.hoursPerWeek
  return one.hoursPerWeek <= other.hoursPerWeek
}

function dominates(one: OfferWithYears, other: OfferWithYears): boolean {
  if (other.offer.equity.some(({kind}) => kind === "options") || !worksNoMore(one.offer, other.offer))
    return false
  const gaps = one.years.flatMap((year, index) => {
    const against = other.years[index]
    const amounts = against === undefined ? [] : measures(against)
    return measures(year).map((amount, at) => amount - (amounts[at] ?? 0))
  })
  return gaps.every(gap => gap >= -NOTHING_USD) && gaps.some(gap => gap > NOTHING_USD)
}

/** Which of two offers is at least as good in every year and every way that the bars show, and better somewhere. */
export function dominantOf(first: OfferWithYears, second: OfferWithYears): OfferPair["dominant"] {
  if (dominates(first, second)) return "first"
  return dominates(second, first) ? "second" : null
}
