/** Where the browser keeps the offers that are being typed. */
export const OFFERS_DRAFT_KEY = "lanewise-offers-draft"
