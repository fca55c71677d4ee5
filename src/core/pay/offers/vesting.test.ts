import {expect, test} from "vitest"
import {z} from "zod"
import {RandomStream} from "#math/rng"
import {type Vesting, vestingSchema} from "#model/pay/offer"
import {offerVectors} from "../../../../test/vectors/offers/offers-given"
import {grantUsd, sharesFault, vestedByYear, vestsOf, yearOfMonth} from "./vesting"

const CASES = offerVectors(
  "vesting.json",
  z.object({
    name: z.string(),
    working: z.string(),
    vesting: vestingSchema,
    byYear: z.array(z.number()),
    firstDates: z.array(z.tuple([z.number(), z.number()])),
  }),
)

test.each(CASES)("vestedByYear() gives each year its share: $name", ({vesting, byYear}) => {
  const shares = vestedByYear(vesting, byYear.length)
  expect(shares).toHaveLength(byYear.length)
  for (const [index, share] of byYear.entries()) expect(shares[index]).toBeCloseTo(share, 12)
})

test.each(CASES)("vestsOf() names the dates: $name", ({vesting, firstDates}) => {
  const vests = vestsOf(vesting)
  for (const [index, [month, share]] of firstDates.entries()) {
    expect(vests[index]?.month).toBe(month)
    expect(vests[index]?.share).toBeCloseTo(share, 12)
  }
})

function anyVesting(random: RandomStream): Vesting {
  const rest = {cliffMonths: random.nextBelow(61), everyMonths: 1 + random.nextBelow(12)}
  if (random.nextUnit() < 0.5) return {kind: "even", years: 0.1 + random.nextUnit() * 9.9, ...rest}
  const parts = Array.from({length: 1 + random.nextBelow(10)}, () =>
    random.nextUnit() < 0.2 ? 0 : random.nextUnit(),
  )
  const total = parts.reduce((sum, part) => sum + part, 0) || 1
  return {kind: "yearly", shares: parts.map(part => part / total), ...rest}
}

test("a grant vests only forwards, nothing before its cliff, and in full by its end", () => {
  const random = new RandomStream(7, 1)
  for (let round = 0; round < 500; round += 1) {
    const vesting = anyVesting(random)
    let sum = 0
    let before = 0
    for (const {month, share} of vestsOf(vesting)) {
      expect(share).toBeGreaterThan(0)
      expect(month).toBeGreaterThan(before)
      expect(month).toBeGreaterThanOrEqual(vesting.cliffMonths)
      before = month
      sum += share
      expect(sum).toBeLessThan(1 + 1e-12)
    }
    if (sharesFault(vesting) !== null) continue
    expect(sum).toBeCloseTo(1, 12)
    const byYear = vestedByYear(vesting, 10).reduce((total, share) => total + share, 0)
    expect(byYear).toBeCloseTo(1, 12)
  }
})

test("yearOfMonth() counts the last day of a year to it", () => {
  expect([0, 1, 12, 12.5, 13, 24, 25].map(yearOfMonth)).toEqual([1, 1, 1, 2, 2, 2, 3])
})

test("grantUsd() takes a grant for the whole and a year for one of its years", () => {
  const vesting = {kind: "even", years: 3.5, cliffMonths: 12, everyMonths: 3} as const
  const grant = {kind: "rsu", market: "public", valueUsd: 70_000, vesting} as const
  expect(grantUsd({...grant, per: "grant"})).toBe(70_000)
  expect(grantUsd({...grant, per: "year"})).toBe(245_000)
})

test("sharesFault() says what the shares sum to, and forgives rounding", () => {
  const yearly = (shares: number[]) => ({kind: "yearly", shares, cliffMonths: 12, everyMonths: 3}) as const
  expect(sharesFault(yearly([0.4, 0.3, 0.1, 0.1]))).toBe("vesting shares sum to 0.9, expected 1")
  expect(sharesFault(yearly([0.333333, 0.333333, 0.333334]))).toBeNull()
  expect(sharesFault(yearly([1 / 3, 1 / 3, 1 / 3]))).toBeNull()
  expect(sharesFault({kind: "even", years: 4, cliffMonths: 12, everyMonths: 3})).toBeNull()
})
