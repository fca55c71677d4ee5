import {expect, test} from "vitest"
import {type OfferAssumptions, offerAssumptionsSchema, optionsSchema, rsuSchema} from "#model/pay/offer"
import {equityOutcome} from "./equity-outcome"

const vesting = {kind: "even", years: 4} as const
const OPTIONS = optionsSchema.parse({
  kind: "options",
  shareCount: 10_000,
  strikeUsd: 2,
  preferredPriceUsd: 10,
  fullyDilutedShares: 20_000_000,
  vesting,
})
const assuming = (changes: Partial<OfferAssumptions> = {}) => offerAssumptionsSchema.parse(changes)

test("most options end worthless, and the median says so", () => {
  const {p10Usd, p50Usd, p90Usd, worthlessShare} = equityOutcome(OPTIONS, assuming())
  expect(p10Usd).toBe(0)
  expect(p50Usd).toBe(0)
  // at 90 % of all the multiple is 5: 10,000 x (5 x 10 x .6 - 2)
  expect(p90Usd).toBeCloseTo(280_000, 6)
  expect(worthlessShare).toBe(0.65)
})

test("options that pay less than their strike count among those that bring nothing", () => {
  const {worthlessShare, curve} = equityOutcome({...OPTIONS, strikeUsd: 10}, assuming())
  // the last price is diluted to 6, so the multiple must pass 10 / 6
  expect(worthlessShare).toBeCloseTo(0.65 + (0.25 * Math.log(10 / 6)) / Math.log(5), 9)
  for (const [share, usd] of curve)
    expect({share, pays: usd > 0}).toEqual({share, pays: share > worthlessShare})
  const gone = equityOutcome({...OPTIONS, strikeUsd: 10}, assuming({dilution: 1}))
  expect(gone).toMatchObject({worthlessShare: 1, p90Usd: 0})
})

test("options state what they would be worth at the last price, what exercising costs and what share they are", () => {
  const {statedUsd, exerciseCostUsd, ownedShare} = equityOutcome(OPTIONS, assuming())
  expect(statedUsd).toBe(80_000)
  expect(exerciseCostUsd).toBe(20_000)
  expect(ownedShare).toBe(0.0005)
  const {fullyDilutedShares: _, ...unknown} = OPTIONS
  expect(equityOutcome(unknown, assuming()).ownedShare).toBeNull()
})

test("the paying part is rescaled when the share of worthless grants is moved", () => {
  const {p50Usd} = equityOutcome(OPTIONS, assuming({worthlessShare: 0}))
  // half of those that pay: multiple 5^(.5 / (25 / 35)) = 5^.7
  expect(p50Usd).toBeCloseTo(10_000 * (5 ** 0.7 * 6 - 2), 6)
  expect(equityOutcome(OPTIONS, assuming({worthlessShare: 1})).meanUsd).toBe(0)
  expect(equityOutcome(OPTIONS, assuming({worthlessShare: 1})).p90Usd).toBe(0)
})

test("later rounds take their part of the price before the strike is paid", () => {
  const whole = equityOutcome(OPTIONS, assuming({dilution: 0}))
  expect(whole.p90Usd).toBeCloseTo(10_000 * (50 - 2), 6)
  expect(equityOutcome(OPTIONS, assuming({dilution: 1})).meanUsd).toBe(0)
})

test("private stock follows the same multiples without a strike", () => {
  const grant = rsuSchema.parse({kind: "rsu", market: "private", valueUsd: 25_000, per: "year", vesting})
  const {kind, statedUsd, p50Usd, p90Usd, exerciseCostUsd} = equityOutcome(grant, assuming())
  expect({kind, statedUsd, p50Usd, exerciseCostUsd}).toEqual({
    kind: "private",
    statedUsd: 100_000,
    p50Usd: 0,
    exerciseCostUsd: 0,
  })
  expect(p90Usd).toBeCloseTo(100_000 * 5 * 0.6, 6)
})

test("public stock ends around what is stated, and its mean grows as assumed", () => {
  const grant = rsuSchema.parse({kind: "rsu", market: "public", valueUsd: 100_000, per: "grant", vesting})
  const {p10Usd, p50Usd, p90Usd, meanUsd, basis} = equityOutcome(grant, assuming())
  expect(meanUsd).toBeCloseTo(100_000, 6)
  expect(p10Usd).toBeLessThan(60_000)
  expect(p50Usd).toBeGreaterThan(75_000)
  expect(p50Usd).toBeLessThan(meanUsd)
  expect(p90Usd).toBeGreaterThan(140_000)
  expect(basis).toContain("4,000 simulated price paths")
})

test("every curve rises from share to share", () => {
  const grants = [
    OPTIONS,
    rsuSchema.parse({kind: "rsu", market: "public", valueUsd: 1e5, per: "grant", vesting}),
    rsuSchema.parse({kind: "rsu", market: "private", valueUsd: 1e5, per: "grant", vesting}),
  ]
  for (const grant of grants) {
    const {curve} = equityOutcome(grant, assuming())
    for (const [index, [share, usd]] of curve.entries()) {
      const [lower, less] = curve[index - 1] ?? [0, 0]
      expect(share).toBeGreaterThan(lower)
      expect(usd).toBeGreaterThanOrEqual(less)
    }
  }
})
