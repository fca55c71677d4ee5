import {type BandQuery, bandPay} from "#core/pay/band"
import type {BandModel, PayGiven} from "#core/pay/band-model"
import {percentileOf} from "#core/pay/percentile"
import type {LogPay} from "#core/pay/predict-base"
import type {Place} from "#model/content/place"
import {LEVEL_NAMES, ROLE_NAMES} from "#model/lane"
import type {Offer} from "#model/pay/offer"
import type {OfferPercentile} from "#model/pay/offers-answer"
import {grantUsd, vestingMonths} from "./vesting"

export type OfferPercentiles = {
  readonly percentiles: OfferPercentile[]
  /** Why there are none, or what makes them doubtful. */
  readonly caveats: string[]
}

const MONTHS = 12

/** Base, target bonus and what a year of the grants is worth as stated: total pay as people report it, USD a year. */
export function statedTotalOf({baseUsd, bonus, equity}: Offer, privateStockWorth: number): number {
  const stock = equity.reduce((sum, grant) => {
    if (grant.kind === "options") return sum
    const yearly = (grantUsd(grant) * MONTHS) / vestingMonths(grant.vesting)
    return sum + (grant.market === "public" ? yearly : yearly * privateStockWorth)
  }, 0)
  return baseUsd * (1 + bonus.targetShare) + stock
}

function queryOf(offer: Offer, place: Place, model: BandModel): {query: BandQuery; caveats: string[]} | null {
  const {lane, level, employer} = offer
  if (lane === undefined || level === undefined) return null
  const country = place.country
  const {state} = place
  const isStateKnown = state !== null && country === "US" && model.states[state] !== undefined
  const caveats =
    state !== null && country === "US" && !isStateKnown
      ? [`The reports hold too little of ${state}: the pay is compared with that of the US as a whole.`]
      : []
  return {query: {lane, level, employer, country, state: isStateKnown ? state : undefined}, caveats}
}

/** Where an offer lies among what its lane and level pay at its place: base pay against advertised base pay, and total
 * pay against total pay at its kind of employer. */
export function offerPercentiles(
  offer: Offer,
  given: PayGiven & {place: Place; privateStockWorth: number},
): OfferPercentiles {
  const {place, model} = given
  const asked = queryOf(offer, place, model)
  if (asked === null)
    return {
      percentiles: [],
      caveats: ["No percentile: it takes a lane and a level to compare the pay with that of others."],
    }
  const {query, caveats} = asked
  const pay = bandPay(query, given)
  if (pay.kind === "thin-data")
    return {percentiles: [], caveats: [...caveats, `No percentile: ${pay.reason}.`]}
  const {n, thin} = pay.counts
  if (pay.total !== null && offer.equity.some(({kind}) => kind === "options"))
    caveats.push(
      "The percentile of total pay leaves the options out, though the pay of others may hold some.",
    )
  if (thin) caveats.push(`The percentile rests on ${n} postings of its own and borrows the rest.`)
  const where = `${ROLE_NAMES[query.lane]}, ${LEVEL_NAMES[query.level].toLowerCase()}, ${query.state ?? query.country}`
  const years = `postings of ${model.base.firstYear} to ${model.base.lastYear}`
  const against = (
    basis: OfferPercentile["basis"],
    distribution: LogPay,
    amountUsd: number,
  ): OfferPercentile[] => {
    if (amountUsd <= 0) return []
    const ratio =
      basis === "total" && pay.layer !== null
        ? ` carried to total pay by a ratio ${pay.layer.basis === "measured" ? `from ${pay.layer.n} reports` : "that is assumed"}`
        : ""
    const label = `${where}: advertised base pay${ratio}, ${years}, ${pay.label}`
    return [{basis, amountUsd, ...percentileOf(distribution, amountUsd), n, label}]
  }
  return {
    percentiles: [
      ...against("base", pay.base, offer.baseUsd),
      ...(pay.total === null
        ? []
        : against("total", pay.total, statedTotalOf(offer, given.privateStockWorth))),
    ],
    caveats,
  }
}
