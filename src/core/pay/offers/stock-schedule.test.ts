import {expect, test} from "vitest"
import {offerSchema} from "#model/pay/offer"
import {isPrivatelyHeld, stockSchedule} from "./stock-schedule"

const vesting = {kind: "even", years: 4} as const
const rsu = (market: "public" | "private") =>
  ({kind: "rsu", market, valueUsd: 40_000, per: "grant", vesting}) as const
const options = {kind: "options", shareCount: 10, strikeUsd: 1, preferredPriceUsd: 2, vesting} as const
const offerWith = (change: object) => offerSchema.parse({name: "A", baseUsd: 1e5, ...change})

test("stockSchedule() adds grants up by market, and what the past left to vest", () => {
  const offer = offerWith({equity: [rsu("public"), rsu("public"), rsu("private"), options]})
  const {publicUsd, privateUsd} = stockSchedule(offer, {years: 5, unvestedUsd: [7000, 3000]})
  expect(publicUsd).toEqual([27_000, 23_000, 20_000, 20_000, 0])
  expect(privateUsd).toEqual([10_000, 10_000, 10_000, 10_000, 0])
})

test("stockSchedule() ages each refresher from the day it was granted", () => {
  const offer = offerWith({refreshers: {valueUsd: 20_000, firstAfterYears: 2, vestYears: 2}})
  const {refreshers} = stockSchedule(offer, {years: 5})
  expect(refreshers.map(year => year.filter(({usd}) => usd > 0))).toEqual([
    [],
    [],
    [{usd: 10_000, ageYears: 0.5}],
    [
      {usd: 10_000, ageYears: 1.5},
      {usd: 10_000, ageYears: 0.5},
    ],
    [
      {usd: 10_000, ageYears: 1.5},
      {usd: 10_000, ageYears: 0.5},
    ],
  ])
})

test("isPrivatelyHeld() holds where all equity is private; no equity says nothing", () => {
  expect(isPrivatelyHeld(offerWith({equity: [options, rsu("private")]}))).toBe(true)
  expect(isPrivatelyHeld(offerWith({equity: [options, rsu("public")]}))).toBe(false)
  expect(isPrivatelyHeld(offerWith({}))).toBe(false)
})
