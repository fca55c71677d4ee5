import type {FieldProblem} from "#core/pay/offers/view/file-of-draft"
import {blankOffer, freshId, MOST_OFFERS, type OfferDraft} from "#core/pay/offers/view/offer-draft"
import {changeDraft} from "../offers-store"

/** One offer of the form with what is wrong in it, and the way to change it. */
export type OfferForm = {
  readonly draft: OfferDraft
  /** Messages by field. */
  readonly problems: ReadonlyMap<string, string>
  readonly edit: (change: Partial<OfferDraft>) => void
}

export function problemMap(problems: readonly FieldProblem[]): ReadonlyMap<string, string> {
  return new Map(problems.map(({field, message}) => [field, message]))
}

export function editOffer(id: number, change: Partial<OfferDraft>): void {
  changeDraft(draft => ({
    ...draft,
    offers: draft.offers.map(offer => (offer.id === id ? {...offer, ...change} : offer)),
  }))
}

export function editPresent(change: Partial<OfferDraft>): void {
  changeDraft(draft => ({...draft, present: {...(draft.present ?? blankOffer(0)), ...change}}))
}

/** Adds an empty offer at the end. */
export function addOffer(): void {
  changeDraft(draft =>
    draft.offers.length >= MOST_OFFERS
      ? draft
      : {...draft, offers: [...draft.offers, blankOffer(freshId(draft.offers))]},
  )
}

/** Puts a copy of an offer after it. */
export function duplicateOffer(id: number): void {
  changeDraft(draft => {
    const index = draft.offers.findIndex(offer => offer.id === id)
    const found = draft.offers[index]
    if (found === undefined || draft.offers.length >= MOST_OFFERS) return draft
    const name = found.name.trim() === "" ? `Offer ${index + 1}` : found.name
    const copy = {...found, id: freshId(draft.offers), name: `${name} (copy)`.slice(0, 80)}
    return {...draft, offers: draft.offers.toSpliced(index + 1, 0, copy)}
  })
}

export function removeOffer(id: number): void {
  changeDraft(draft => ({...draft, offers: draft.offers.filter(offer => offer.id !== id)}))
}

/** Moves an offer one place towards the start (-1) or the end (+1). */
export function moveOffer(id: number, by: -1 | 1): void {
  changeDraft(draft => {
    const from = draft.offers.findIndex(offer => offer.id === id)
    const moved = draft.offers[from]
    const to = from + by
    if (moved === undefined || to < 0 || to >= draft.offers.length) return draft
    return {...draft, offers: draft.offers.toSpliced(from, 1).toSpliced(to, 0, moved)}
  })
}
