import {expect, test} from "vitest"
import {answered} from "../../../../test/vectors/offers/offers-given"

const partsOf = (...given: Parameters<typeof answered>) => answered(...given).years.map(({parts}) => parts)
const every = (from: readonly object[], key: string) => from.map(parts => Reflect.get(parts, key))

test("base pay is raised once a year", () => {
  const [first, second, third] = every(partsOf({name: "A", baseUsd: 100_000, raiseShare: 0.1}), "base")
  expect(first).toBe(100_000)
  expect(second).toBeCloseTo(110_000, 6)
  expect(third).toBeCloseTo(121_000, 6)
})

test("a guaranteed first bonus takes the place of that much of the target, never both", () => {
  const bonus = {targetShare: 0.2, payoutShare: 0.5, guaranteedFirstYearUsd: 4000}
  const parts = partsOf({name: "A", baseUsd: 100_000, raiseShare: 0, bonus})
  expect(every(parts, "guaranteedBonus")).toEqual([4000, 0, 0, 0])
  expect(every(parts, "bonus")).toEqual([6000, 10_000, 10_000, 10_000])
  const more = partsOf({name: "A", baseUsd: 100_000, bonus: {...bonus, guaranteedFirstYearUsd: 50_000}})
  expect(more[0]?.bonus).toBe(0)
})

test("the match is a share of what is put in, up to its share of pay", () => {
  const retirement = {matchShare: 0.5, upToShareOfPay: 0.06}
  const offer = {name: "A", place: "us-tx", baseUsd: 200_000, retirement}
  expect(partsOf(offer, {ownRetirementShare: 0.1})[0]?.match).toBe(6000)
  expect(partsOf(offer, {ownRetirementShare: 0.02})[0]?.match).toBe(2000)
  expect(partsOf(offer, {ownRetirementShare: 0})[0]?.match).toBe(0)
})

test("the match counts no more than the law lets one put in", () => {
  const retirement = {matchShare: 1, upToShareOfPay: 0.1}
  const offer = {name: "A", baseUsd: 400_000, retirement}
  expect(partsOf({...offer, place: "us-tx"}, {ownRetirementShare: 0.1})[0]?.match).toBe(24_500)
  expect(partsOf({...offer, place: "de"}, {ownRetirementShare: 0.1})[0]?.match).toBe(40_000)
})

test("public stock is worth what it has grown to by the middle of its year", () => {
  const vesting = {kind: "even", years: 2, cliffMonths: 0, everyMonths: 12} as const
  const equity = [{kind: "rsu", market: "public", valueUsd: 200_000, per: "grant", vesting} as const]
  const parts = partsOf({name: "A", baseUsd: 1e5, equity}, {assumptions: {stockGrowth: 0.21, years: 3}})
  expect(parts[0]?.publicStock).toBeCloseTo(110_000, 6)
  expect(parts[1]?.publicStock).toBeCloseTo(133_100, 6)
  expect(parts[2]?.publicStock).toBe(0)
})

test("private stock counts at its assumed worth and does not grow with the market; options are not in the years", () => {
  const vesting = {kind: "even", years: 4} as const
  const equity = [
    {kind: "rsu", market: "private", valueUsd: 50_000, per: "year", vesting} as const,
    {kind: "options", shareCount: 10, strikeUsd: 1, preferredPriceUsd: 9, vesting} as const,
  ]
  const assumptions = {stockGrowth: 0.5, privateStockWorth: 0.4}
  const {years} = answered({name: "A", baseUsd: 1e5, equity}, {assumptions})
  expect(years.map(({atRiskUsd}) => atRiskUsd)).toEqual([20_000, 20_000, 20_000, 20_000])
  expect(years[0]?.likelyUsd).toBe(0)
})

test("refreshers come each year and overlap; each grows from the day it was granted", () => {
  const refreshers = {valueUsd: 40_000, firstAfterYears: 1, vestYears: 4}
  expect(every(partsOf({name: "A", baseUsd: 1e5, refreshers}), "refreshers")).toEqual([
    0, 10_000, 20_000, 30_000,
  ])
  const grown = partsOf({name: "A", baseUsd: 1e5, refreshers}, {assumptions: {stockGrowth: 0.21}})
  expect(grown[1]?.refreshers).toBeCloseTo(11_000, 6)
  expect(grown[2]?.refreshers).toBeCloseTo(11_000 + 13_310, 6)
})

test("refreshers of a private company are at risk like its stock", () => {
  const vesting = {kind: "even", years: 4} as const
  const equity = [{kind: "options", shareCount: 10, strikeUsd: 1, preferredPriceUsd: 9, vesting} as const]
  const refreshers = {valueUsd: 40_000}
  const parts = partsOf({name: "A", baseUsd: 1e5, equity, refreshers}, {assumptions: {stockGrowth: 1}})
  expect(every(parts, "refreshers")).toEqual([0, 0, 0, 0])
  expect(every(parts, "privateStock")).toEqual([0, 5_000, 10_000, 15_000])
})

test("sign-on counts in the year it is paid, what else is paid every year", () => {
  const parts = partsOf({
    name: "A",
    baseUsd: 1e5,
    signOn: {paidUsd: [30_000, 10_000]},
    otherYearlyUsd: -2400,
  })
  expect(every(parts, "signOn")).toEqual([30_000, 10_000, 0, 0])
  expect(every(parts, "other")).toEqual([-2400, -2400, -2400, -2400])
})
