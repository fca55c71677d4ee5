import type {TaxLaw} from "#core/pay/tax-parts"
import type {Place} from "#model/content/place"
import type {Offer, OfferAssumptions, OffersFile} from "#model/pay/offer"
import {isTaxed} from "./offer-tax"
import {type StockSchedule, stockSchedule} from "./stock-schedule"

/** An offer with all that its years depend on. */
export type OfferCase = {
  readonly offer: Offer
  readonly place: Place
  readonly tax: TaxLaw
  /** Whether the place has an income tax here at all, and so a 401(k) with its limit. */
  readonly isTaxed: boolean
  readonly ownRetirementShare: number
  readonly assumptions: OfferAssumptions
  readonly unvestedUsd: readonly number[]
  readonly stock: StockSchedule
}

/** @param unvestedUsd stock of the past that vests in each year to come */
export function offerCase(
  offer: Offer,
  {place, tax, file}: {place: Place; tax: TaxLaw; file: OffersFile},
  unvestedUsd: readonly number[] = [],
): OfferCase {
  const {assumptions, ownRetirementShare} = file
  const stock = stockSchedule(offer, {years: assumptions.years, unvestedUsd})
  return {
    offer,
    place,
    tax,
    isTaxed: isTaxed(tax.parts),
    ownRetirementShare,
    assumptions,
    unvestedUsd,
    stock,
  }
}

/** The same offer with some of its terms changed. */
export function changedCase(given: OfferCase, change: Partial<Offer>): OfferCase {
  const offer = {...given.offer, ...change}
  const {assumptions, unvestedUsd} = given
  return {...given, offer, stock: stockSchedule(offer, {years: assumptions.years, unvestedUsd})}
}

/** The same offer under another growth of public stock. */
export function caseAtGrowth(given: OfferCase, stockGrowth: number): OfferCase {
  return {...given, assumptions: {...given.assumptions, stockGrowth}}
}
