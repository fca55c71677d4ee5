import {expect, test} from "vitest"
import {z} from "zod"
import {offerSchema} from "#model/pay/offer"
import {FILING_STATUSES} from "#model/profile"
import {answered, GIVEN, offerVectors} from "../../../../test/vectors/offers/offers-given"
import {taxLaw} from "../tax-parts"
import {taxOn, withheldOn} from "./offer-tax"

const shape = {
  name: z.string(),
  working: z.string(),
  filingStatus: z.enum(FILING_STATUSES),
  ownRetirementShare: z.number(),
  offer: offerSchema,
}
const TAXES = offerVectors(
  "tax.json",
  z.object({...shape, federal: z.number(), state: z.number(), payroll: z.number()}),
)
const WITHHOLDINGS = offerVectors(
  "tax.json",
  z.object({...shape, withheld: z.number(), owedInApril: z.number()}),
  "withholding",
)

test.each(TAXES)("tax is that of the tables: $name", ({offer, filingStatus, ownRetirementShare, ...tax}) => {
  const [first] = answered(offer, {filingStatus, ownRetirementShare}).years
  expect(first?.tax.federal).toBeCloseTo(tax.federal, 6)
  expect(first?.tax.state).toBeCloseTo(tax.state, 6)
  expect(first?.tax.payroll).toBeCloseTo(tax.payroll, 6)
  expect(first?.afterTaxUsd).toBeCloseTo(offer.baseUsd - tax.federal - tax.state - tax.payroll, 6)
})

test.each(WITHHOLDINGS)("what is owed in April is the tax less what was withheld: $name", vector => {
  const {offer, filingStatus, ownRetirementShare} = vector
  const [first] = answered(offer, {filingStatus, ownRetirementShare}).years
  expect(first?.tax.withheldOnSupplemental).toBeCloseTo(vector.withheld, 6)
  expect(first?.tax.owedInApril).toBeCloseTo(vector.owedInApril, 6)
})

test("withheldOn() takes 22 % up to a million and 37 % above", () => {
  expect([0, 1, 1e6, 1_000_100].map(withheldOn)).toEqual([0, 0.22, 220_000, 220_037])
})

test("taxOn() takes nothing where no table is known, and says nothing is owed", () => {
  const place = GIVEN.content.places["de"]
  if (place === undefined) throw new RangeError("Expected a place")
  const {parts} = taxLaw(place, "single", GIVEN.content)
  expect(taxOn({wages: 300_000, supplemental: 100_000, ownRetirement: 0}, parts)).toEqual({
    federal: 0,
    state: 0,
    payroll: 0,
    withheldOnSupplemental: 0,
    owedInApril: 0,
  })
})
