import type {OfferYear, StayOrJump} from "#model/pay/offers-answer"

const MONTHS = 12
const NOTHING_USD = 1e-6

export type Present = {
  readonly years: readonly OfferYear[]
  readonly unvestedUsd: readonly number[]
}

function afterTaxOf(years: readonly OfferYear[]): number {
  return years.reduce((sum, {afterTaxUsd}) => sum + afterTaxUsd, 0)
}

/** After-tax pay by the end of a month, that of each year paid evenly over its months. */
function paidBy(years: readonly OfferYear[], month: number): number {
  let sum = 0
  for (const {year, afterTaxUsd} of years) {
    const worked = Math.min(MONTHS, Math.max(0, month - (year - 1) * MONTHS))
    sum += (afterTaxUsd * worked) / MONTHS
  }
  return sum
}

/** The month from which on having jumped is never behind having stayed, within the years looked at; null where it is
 * behind at their end. */
function paidBackAfter(
  stay: readonly OfferYear[],
  {jump, costUsd}: {jump: readonly OfferYear[]; costUsd: number},
): number | null {
  for (let month = stay.length * MONTHS; month >= 0; month -= 1)
    if (paidBy(jump, month) - costUsd < paidBy(stay, month) - NOTHING_USD)
      return month === stay.length * MONTHS ? null : month + 1
  return 0
}

/** Staying in the present job against one offer, after tax, over the same years of work. The months of search cost what
 * the present job pays in them; the stock of the past that would vest later stays behind.
 * @param given the offer's years; its index and whether only one of the two is after tax are passed on */
export function stayOrJump(
  {years, unvestedUsd}: Present,
  {
    jump,
    monthsOfSearch,
    ...rest
  }: Pick<StayOrJump, "offer" | "mixesTax"> & {
    jump: readonly OfferYear[]
    monthsOfSearch: number
  },
): StayOrJump {
  const searchCostUsd = ((years[0]?.afterTaxUsd ?? 0) / MONTHS) * monthsOfSearch
  return {
    ...rest,
    stayAfterTaxUsd: afterTaxOf(years),
    jumpAfterTaxUsd: afterTaxOf(jump) - searchCostUsd,
    unvestedLostUsd: unvestedUsd.reduce((sum, usd) => sum + usd, 0),
    searchCostUsd,
    paidBackAfterMonths: paidBackAfter(years, {jump, costUsd: searchCostUsd}),
  }
}
