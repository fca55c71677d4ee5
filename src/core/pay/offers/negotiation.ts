import type {Equity, Offer, Vesting} from "#model/pay/offer"
import type {OfferAnswer} from "#model/pay/offers-answer"
import {bisect} from "./bisect"
import {changedCase, type OfferCase} from "./offer-case"
import {afterTaxTotal} from "./offer-years"

const LEAST_ASK_USD = 12_000
const ASK_SHARE = 0.05
const ROUND_USD = 1000
/** No amount above this is looked for. */
const MOST_USD = 1e12
const USUAL_VESTING: Vesting = {kind: "even", years: 4, cliffMonths: 12, everyMonths: 3}

/** A raise of base pay that is worth asking for, USD a year. */
export function askOf(baseUsd: number): number {
  return Math.max(LEAST_ASK_USD, Math.round((ASK_SHARE * baseUsd) / ROUND_USD) * ROUND_USD)
}

function withSignOn({signOn}: Offer, usd: number): Partial<Offer> {
  const [first = 0, ...later] = signOn.paidUsd
  return {signOn: {...signOn, paidUsd: [first + usd, ...later]}}
}

function withStock({equity}: Offer, usd: number): Partial<Offer> {
  const like = equity[0]
  const market = like === undefined ? "public" : like.kind === "rsu" ? like.market : "private"
  const vesting = like?.vesting ?? USUAL_VESTING
  const grant: Equity = {kind: "rsu", market, valueUsd: usd, per: "grant", vesting}
  return {equity: [...equity, grant]}
}

/** The amount whose gain reaches a goal; null where none does. @param gainOf rises with the amount */
function amountFor(goal: number, gainOf: (usd: number) => number): number | null {
  let most = Math.max(goal, 1)
  while (gainOf(most) < goal) {
    most *= 2
    if (most > MOST_USD) return null
  }
  return bisect(usd => gainOf(usd) - goal, 0, most)
}

/** What a raise of base pay brings after tax over all years, and which sign-on or whole grant of stock brings the same. */
export function negotiationOf(given: OfferCase): OfferAnswer["negotiation"] {
  const {offer} = given
  const now = afterTaxTotal(given)
  const gainOf = (change: Partial<Offer>) => afterTaxTotal(changedCase(given, change)) - now
  const askUsd = askOf(offer.baseUsd)
  const afterTaxGainUsd = gainOf({baseUsd: offer.baseUsd + askUsd})
  return {
    askUsd,
    afterTaxGainUsd,
    signOnUsd: amountFor(afterTaxGainUsd, usd => gainOf(withSignOn(offer, usd))),
    stockUsd: amountFor(afterTaxGainUsd, usd => gainOf(withStock(offer, usd))),
  }
}
