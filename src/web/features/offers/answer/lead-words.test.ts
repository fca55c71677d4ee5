import {expect, test} from "vitest"
import {EXAMPLE_OFFERS} from "#core/pay/offers/view/example-offers"
import type {LeadCondition, OffersLead} from "#core/pay/offers/view/offers-lead"
import type {OfferAnswer} from "#model/pay/offers-answer"
import {leadSentence, livingCostWords, yearsWord} from "./lead-words"

const nothing: Omit<OfferAnswer, "offer"> = {
  years: [],
  firstYearUsd: 0,
  averageYearUsd: 0,
  totalUsd: 0,
  afterTaxUsd: 0,
  afterTaxRealUsd: 0,
  afterTaxComparableUsd: 0,
  presentValueUsd: 0,
  afterTaxPerHourUsd: null,
  equity: [],
  percentiles: [],
  clawBack: [],
  negotiation: {askUsd: 0, afterTaxGainUsd: 0, signOnUsd: null, stockUsd: null},
  caveats: [],
}
const answers = EXAMPLE_OFFERS.offers.map(offer => ({...nothing, offer}))
const lead: OffersLead = {
  leader: 0,
  runnerUp: 1,
  gapUsd: 84_000,
  isSame: false,
  condition: {kind: "no-stock"},
  isDominant: false,
  mixesTax: false,
  comparableGapUsd: 10_000,
  realGapUsd: 10_000,
  isBeforeTax: false,
}
const said = (change: Partial<OffersLead>) =>
  leadSentence({...lead, ...change}, {answers, file: EXAMPLE_OFFERS}).replaceAll("\u202f", " ")

test.each<[LeadCondition, string]>([
  [{kind: "above", growth: -0.06, whose: 0}, "unless its stock falls by more than 6 % a year"],
  [{kind: "above", growth: 0.08, whose: 0}, "as long as its stock grows by more than 8 % a year"],
  [{kind: "below", growth: 0.12, whose: 1}, "unless the stock of Tern Labs grows by more than 12 % a year"],
  [{kind: "below", growth: -0.1, whose: null}, "as long as listed stock falls by more than 10 % a year"],
  [{kind: "above", growth: 0.001, whose: 0}, "as long as its stock does not fall"],
  [{kind: "always"}, "whatever listed stock does"],
])("leadSentence() on the condition %j", (condition, words) => {
  expect(said({condition})).toBe(`Borealis Search pays $84 K more after tax over four years, ${words}`)
})

test("leadSentence() has no condition where no offer has listed stock", () => {
  expect(said({})).toBe("Borealis Search pays $84 K more after tax over four years")
})

test("leadSentence() calls a small gap about the same", () => {
  expect(said({isSame: true})).toBe(
    "Borealis Search and Tern Labs pay about the same after tax over four years",
  )
})

test("leadSentence() says before tax where no tax was levied", () => {
  expect(said({isBeforeTax: true})).toBe("Borealis Search pays $84 K more before tax over four years")
})

test("livingCostWords() say what places change, not what inflation does", () => {
  const words = (realGapUsd: number, comparableGapUsd: number) =>
    livingCostWords({realGapUsd, comparableGapUsd}, "Tern Labs").replaceAll("\u202f", " ")
  expect(words(-5000, -5000)).toBe("")
  expect(words(50_000, 45_000)).toBe("")
  expect(words(50_000, -20_000)).toMatch(
    /^But where Tern Labs is, life costs less: .* it leads by \$20 K\. $/,
  )
  expect(words(50_000, 90_000)).toMatch(/the lead is \$90 K/)
  expect(words(-5000, -40_000)).toMatch(/in today's money, Tern Labs leads by \$40 K/)
})

test("leadSentence() claims nothing where only one of the two is after tax", () => {
  expect(said({mixesTax: true})).toBe(
    "Borealis Search shows $84 K more than Tern Labs over four years, but only one of the two is after tax",
  )
})

test("yearsWord() counts in words", () => {
  expect([1, 4, 10].map(yearsWord)).toEqual(["one year", "four years", "ten years"])
})
