import {expect, test} from "vitest"
import type {OfferYear} from "#model/pay/offers-answer"
import {isUntaxed, offerSums, yearStack} from "./year-stacks"

const year: OfferYear = {
  year: 2,
  parts: {
    base: 150_000,
    guaranteedBonus: 0,
    signOn: 0,
    match: 0,
    other: 0,
    bonus: 20_000,
    publicStock: 10_000,
    refreshers: 0,
    privateStock: 20_000,
  },
  guaranteedUsd: 150_000,
  likelyUsd: 30_000,
  atRiskUsd: 20_000,
  totalUsd: 200_000,
  tax: {federal: 40_000, state: 0, payroll: 10_000, withheldOnSupplemental: 6_000, owedInApril: 500},
  afterTaxUsd: 140_000,
  afterTaxRealUsd: 133_000,
  afterTaxComparableUsd: 120_000,
}

test("yearStack() before tax in nominal money is the parts themselves", () => {
  expect(yearStack(year, {tax: "before", money: "nominal"})).toEqual({
    year: 2,
    guaranteed: 150_000,
    likely: 30_000,
    atRisk: 20_000,
    total: 200_000,
  })
})

test("yearStack() after tax has the exact total and keeps the shares of the parts", () => {
  const stack = yearStack(year, {tax: "after", money: "real"})
  expect(stack.total).toBe(133_000)
  expect(stack.guaranteed + stack.likely + stack.atRisk).toBeCloseTo(133_000, 6)
  expect(stack.guaranteed / stack.total).toBeCloseTo(0.75, 12)
})

test("yearStack() before tax shrinks with prices as pay after tax does", () => {
  expect(yearStack(year, {tax: "before", money: "comparable"}).total).toBeCloseTo((200_000 * 120) / 140, 6)
})

test("yearStack() of a year without pay is nothing, not NaN", () => {
  const empty = {...year, guaranteedUsd: 0, likelyUsd: 0, atRiskUsd: 0, totalUsd: 0, afterTaxUsd: 0}
  expect(yearStack({...empty, afterTaxRealUsd: 0}, {tax: "after", money: "real"}).guaranteed).toBe(0)
})

test("isUntaxed() tells a place without a tax table from one with low tax", () => {
  const none = {federal: 0, state: 0, payroll: 0, withheldOnSupplemental: 0, owedInApril: 0}
  expect(isUntaxed({years: [{...year, tax: none}]})).toBe(true)
  expect(isUntaxed({years: [{...year, tax: {...none, payroll: 1}}]})).toBe(false)
})

test("offerSums() gives first year, average and total of the same view", () => {
  const sums = offerSums(
    {years: [year, {...year, year: 3, afterTaxUsd: 160_000}]},
    {tax: "after", money: "nominal"},
  )
  expect([sums.firstYear, sums.averageYear, sums.total]).toEqual([140_000, 150_000, 300_000])
})
