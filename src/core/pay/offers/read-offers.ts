import type {OffersFile} from "#model/pay/offer"
import type {OfferProblem} from "#model/pay/offers-answer"
import {UserError} from "#model/user-error"

export type ReadOffers = {readonly file: OffersFile | null; readonly problems: OfferProblem[]}

/** Offers from outside: the text of a file, or a value that has been parsed already. */
export function readOffers(_text: unknown): ReadOffers {
  throw new UserError("Expected offers, found none", "See docs/offers.md")
}
