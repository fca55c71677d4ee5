import {expect, test} from "vitest"
import {z} from "zod"
import {offerSchema} from "#model/pay/offer"
import {compared, offerVectors} from "../../../../test/vectors/offers/offers-given"
import {breakEven} from "./break-even"

const CASES = offerVectors(
  "break-even.json",
  z.object({
    name: z.string(),
    working: z.string(),
    years: z.number(),
    offers: z.array(offerSchema),
    growth: z.number(),
    winsAbove: z.enum(["first", "second"]),
  }),
)

test.each(CASES)("the growth at which two offers are equal solves the polynomial: $name", vector => {
  const {offers, years, growth, winsAbove} = vector
  const [pair] = compared({offers, assumptions: {years}}).pairs
  expect(pair?.breakEvenGrowth).toBeCloseTo(growth, 9)
  expect(pair?.winsAbove).toBe(winsAbove)
  expect(pair?.winnerAlways).toBeNull()
})

test("at the break-even growth the gap of the whole comparison is nothing, with tax too", () => {
  const stock = {kind: "rsu", market: "public", valueUsd: 300_000, per: "grant"} as const
  const offers = [
    {
      name: "A",
      place: "us-ca",
      baseUsd: 200_000,
      equity: [{...stock, vesting: {kind: "even", years: 4}} as const],
    },
    {name: "B", place: "us-tx", baseUsd: 260_000},
  ]
  const growth = compared({offers}).pairs[0]?.breakEvenGrowth
  expect(growth).not.toBeNull()
  expect(growth).not.toBeUndefined()
  const at = compared({offers, assumptions: {stockGrowth: growth ?? 0}}).pairs[0]?.gapUsd
  expect(Math.abs(at ?? 1)).toBeLessThan(0.001)
})

test("breakEven() says who wins whatever the growth, or that nobody does", () => {
  expect(breakEven(() => 5)).toEqual({breakEvenGrowth: null, winsAbove: null, winnerAlways: "first"})
  expect(breakEven(growth => -3 - growth)).toEqual({
    breakEvenGrowth: null,
    winsAbove: null,
    winnerAlways: "second",
  })
  expect(breakEven(() => 0).winnerAlways).toBe("neither")
})

test("breakEven() takes the last of several crossings", () => {
  const {breakEvenGrowth, winsAbove} = breakEven(growth => 1000 * (growth - 0.1) * (growth - 0.7312))
  expect(breakEvenGrowth).toBeCloseTo(0.7312, 9)
  expect(winsAbove).toBe("first")
})

test("breakEven() finds a crossing that falls on a step of its scan", () => {
  expect(breakEven(growth => growth * 1e5).breakEvenGrowth).toBeCloseTo(0, 9)
})
