import {expect, test} from "vitest"
import {answered} from "../../../../test/vectors/offers/offers-given"

const SENIOR = {name: "A", lane: "ml", level: "senior", place: "us-ca", baseUsd: 200_000} as const
const shareOf = (offer: Parameters<typeof answered>[0], at = 0) =>
  answered(offer).percentiles[at]?.share ?? -1

test("a higher base lies higher, within an interval that holds it", () => {
  const {percentiles} = answered(SENIOR)
  expect(percentiles.map(({basis}) => basis)).toEqual(["base"])
  const [base] = percentiles
  expect(base?.low).toBeLessThan(base?.share ?? 0)
  expect(base?.high).toBeGreaterThan(base?.share ?? 1)
  expect(base?.n).toBeGreaterThan(100)
  expect(shareOf({...SENIOR, baseUsd: 300_000})).toBeGreaterThan(shareOf(SENIOR))
})

test("the same base lies lower where the state pays more", () => {
  expect(shareOf(SENIOR)).toBeLessThan(shareOf({...SENIOR, place: "us-oh"}))
})

test("total pay is base, target bonus and a year of the stated stock, against the kind of employer", () => {
  const vesting = {kind: "even", years: 4} as const
  const equity = [
    {kind: "rsu", market: "public", valueUsd: 200_000, per: "grant", vesting} as const,
    {kind: "rsu", market: "private", valueUsd: 30_000, per: "year", vesting} as const,
  ]
  const offer = {...SENIOR, employer: "bigtech", bonus: {targetShare: 0.1}, equity} as const
  const [, total] = answered(offer).percentiles
  expect(total?.basis).toBe("total")
  expect(total?.amountUsd).toBeCloseTo(200_000 + 20_000 + 50_000 + 15_000, 6)
})

test("without a lane, at a level without data, or without pay there is no percentile, and a caveat says why", () => {
  const {lane: _, ...laneless} = SENIOR
  for (const [offer, why] of [
    [laneless, "takes a lane and a level"],
    [{...SENIOR, level: "staff"}, "no staff level"],
    [{...SENIOR, place: "il"}, "Needs at least 5 postings"],
  ] as const) {
    const {percentiles, caveats} = answered(offer)
    expect(percentiles).toEqual([])
    expect(caveats.join(" ")).toContain(why)
  }
  expect(answered({...SENIOR, baseUsd: 0}).percentiles).toEqual([])
})

test("a thin band says so", () => {
  const {caveats} = answered({...SENIOR, lane: "mlops", level: "mid"})
  expect(caveats.join(" ")).toContain("postings of its own and borrows the rest")
})
