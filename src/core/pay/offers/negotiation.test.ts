import {expect, test} from "vitest"
import {answered} from "../../../../test/vectors/offers/offers-given"
import {askOf} from "./negotiation"

const stock = {
  kind: "rsu",
  market: "public",
  valueUsd: 200_000,
  per: "grant",
  vesting: {kind: "even", years: 4},
} as const
const OFFER = {name: "A", place: "us-ca", baseUsd: 200_000, bonus: {targetShare: 0.1}, equity: [stock]}

test("askOf() is 12,000 USD, or 5 % of a larger base to the thousand", () => {
  expect([0, 100_000, 240_000, 250_000, 313_000].map(askOf)).toEqual([12_000, 12_000, 12_000, 13_000, 16_000])
})

test("the sign-on and the grant named bring after tax what the raise brings", () => {
  const now = answered(OFFER)
  const {askUsd, afterTaxGainUsd, signOnUsd, stockUsd} = now.negotiation
  const gain = (offer: Parameters<typeof answered>[0]) => answered(offer).afterTaxUsd - now.afterTaxUsd
  expect(gain({...OFFER, baseUsd: OFFER.baseUsd + askUsd})).toBeCloseTo(afterTaxGainUsd, 6)
  expect(gain({...OFFER, signOn: {paidUsd: [signOnUsd ?? 0]}})).toBeCloseTo(afterTaxGainUsd, 3)
  expect(gain({...OFFER, equity: [{...stock, valueUsd: stock.valueUsd + (stockUsd ?? 0)}]})).toBeCloseTo(
    afterTaxGainUsd,
    3,
  )
})

test("no grant of stock that is assumed worthless makes up for a raise", () => {
  const equity = [{...stock, market: "private"} as const]
  const {signOnUsd, stockUsd} = answered(
    {...OFFER, equity},
    {assumptions: {privateStockWorth: 0}},
  ).negotiation
  expect(stockUsd).toBeNull()
  expect(signOnUsd).toBeGreaterThan(12_000)
})
