import {expect, test} from "vitest"
import type {OfferAnswer, OfferPair, OfferYear} from "#model/pay/offers-answer"
import {EXAMPLE_OFFERS} from "./example-offers"
import {offersLead} from "./offers-lead"

const [offer] = EXAMPLE_OFFERS.offers
const NOTHING = {
  base: 0,
  guaranteedBonus: 0,
  signOn: 0,
  match: 0,
  other: 0,
  bonus: 0,
  publicStock: 0,
  refreshers: 0,
  privateStock: 0,
}

function yearWith(publicStock: number): OfferYear {
  const money = {guaranteedUsd: 0, likelyUsd: 0, atRiskUsd: 0, totalUsd: 0}
  const after = {afterTaxUsd: 0, afterTaxRealUsd: 0, afterTaxComparableUsd: 0}
  const tax = {federal: 1, state: 0, payroll: 1, withheldOnSupplemental: 0, owedInApril: 0}
  return {year: 1, parts: {...NOTHING, publicStock}, ...money, ...after, tax}
}

function answerOf(afterTaxUsd: number, publicStock: number, comparableUsd = afterTaxUsd): OfferAnswer {
  if (offer === undefined) throw new RangeError("Needs an example offer, found none")
  return {
    offer,
    years: [yearWith(publicStock)],
    firstYearUsd: 0,
    averageYearUsd: 0,
    totalUsd: 0,
    afterTaxUsd,
    afterTaxRealUsd: afterTaxUsd,
    afterTaxComparableUsd: comparableUsd,
    presentValueUsd: 0,
    afterTaxPerHourUsd: null,
    equity: [],
    percentiles: [],
    clawBack: [],
    negotiation: {askUsd: 0, afterTaxGainUsd: 0, signOnUsd: null, stockUsd: null},
    caveats: [],
  }
}

const pair: OfferPair = {
  first: 0,
  second: 1,
  gapUsd: -90_000,
  mixesTax: false,
  breakEvenGrowth: -0.06,
  winsAbove: "second",
  winnerAlways: null,
  dominant: null,
}

test("offersLead() finds the leader in either place of the pair, and whose stock its lead hangs on", () => {
  const lead = offersLead({answers: [answerOf(800_000, 0), answerOf(890_000, 50_000)], pairs: [pair]})
  expect(lead).toMatchObject({leader: 1, runnerUp: 0, gapUsd: 90_000, isSame: false})
  expect(lead?.condition).toEqual({kind: "above", growth: -0.06, whose: 1})
})

test("offersLead() names nobody's stock where both hold some, and none where neither does", () => {
  const both = offersLead({answers: [answerOf(800_000, 1), answerOf(890_000, 1)], pairs: [pair]})
  expect(both?.condition).toMatchObject({whose: null})
  const none = offersLead({answers: [answerOf(800_000, 0), answerOf(890_000, 0)], pairs: [pair]})
  expect(none?.condition).toEqual({kind: "no-stock"})
})

test("offersLead() takes the two that pay most out of three", () => {
  const answers = [answerOf(700_000, 0), answerOf(890_000, 1), answerOf(880_000, 0)]
  const pairs = [
    {...pair, gapUsd: -190_000},
    {...pair, second: 2, gapUsd: -180_000},
    {...pair, first: 1, second: 2, gapUsd: 10_000, winsAbove: "first" as const},
  ]
  expect(offersLead({answers, pairs})).toMatchObject({leader: 1, runnerUp: 2, gapUsd: 10_000})
})

test("offersLead() calls less than a hundredth of the pay the same, and says where prices turn the lead", () => {
  const close = {...pair, gapUsd: -5000}
  const lead = offersLead({
    answers: [answerOf(885_000, 0, 900_000), answerOf(890_000, 0, 850_000)],
    pairs: [close],
  })
  expect(lead?.isSame).toBe(true)
  expect(lead?.comparableGapUsd).toBe(-50_000)
})

test("offersLead() says nothing of a single offer", () => {
  expect(offersLead({answers: [answerOf(1, 0)], pairs: []})).toBeNull()
})
