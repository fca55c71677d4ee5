import {EMPTY_DRAFT, type OffersDraft, offersDraftSchema} from "#core/pay/offers/view/offer-draft"
import {OFFERS_DRAFT_KEY} from "../../app/offers-draft-key"

/** What was typed at the last visit; null where there is nothing, or nothing that this build can read. */
export function keptDraft(): OffersDraft | null {
  try {
    const text = localStorage.getItem(OFFERS_DRAFT_KEY)
    return text === null ? null : (offersDraftSchema.safeParse(JSON.parse(text)).data ?? null)
  } catch {
    return null
  }
}

/** Keeps what is typed, complete or not. Where the browser keeps nothing, it lasts as long as the page. */
export function keepDraft(draft: OffersDraft): void {
  if (draft === EMPTY_DRAFT) return
  try {
    localStorage.setItem(OFFERS_DRAFT_KEY, JSON.stringify(draft))
  } catch {
    // storage is full or turned off: the link and the export still hold the offers
  }
}

export function forgetDraft(): void {
  try {
    localStorage.removeItem(OFFERS_DRAFT_KEY)
  } catch {
    // storage is turned off: there is nothing to forget
  }
}
