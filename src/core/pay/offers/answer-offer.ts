import type {OfferAnswer} from "#model/pay/offers-answer"
import {clawBackCurve} from "./claw-back"
import {equityOutcome} from "./equity-outcome"
import {negotiationOf} from "./negotiation"
import type {OfferCase} from "./offer-case"
import {offerCaveats} from "./offer-caveats"
import {offerPercentiles} from "./offer-percentiles"
import {offerYears, presentValue} from "./offer-years"
import type {OffersGiven} from "./offers-given"

const WEEKS_A_YEAR = 52

/** All that can be said of one offer by itself. */
export function answerOffer(one: OfferCase, {model, base, today}: OffersGiven): OfferAnswer {
  const {offer, place, assumptions} = one
  const years = offerYears(one)
  const sumOf = (key: "totalUsd" | "afterTaxUsd" | "afterTaxRealUsd" | "afterTaxComparableUsd") =>
    years.reduce((sum, year) => sum + year[key], 0)
  const totalUsd = sumOf("totalUsd")
  const afterTaxUsd = sumOf("afterTaxUsd")
  const {privateStockWorth} = assumptions
  const {percentiles, caveats} = offerPercentiles(offer, {place, model, base, privateStockWorth})
  const {hoursPerWeek} = offer
  return {
    offer,
    years,
    firstYearUsd: years[0]?.totalUsd ?? 0,
    averageYearUsd: totalUsd / years.length,
    totalUsd,
    afterTaxUsd,
    afterTaxRealUsd: sumOf("afterTaxRealUsd"),
    afterTaxComparableUsd: sumOf("afterTaxComparableUsd"),
    presentValueUsd: presentValue(years, assumptions.discountRate),
    afterTaxPerHourUsd:
      hoursPerWeek === undefined ? null : afterTaxUsd / years.length / (hoursPerWeek * WEEKS_A_YEAR),
    equity: offer.equity.map(grant => equityOutcome(grant, assumptions)),
    percentiles,
    clawBack: clawBackCurve(offer),
    negotiation: negotiationOf(one),
    caveats: [...offerCaveats(one, today), ...caveats],
  }
}
