import {expect, test} from "vitest"
import {z} from "zod"
import {offerSchema} from "#model/pay/offer"
import {offerVectors} from "../../../../test/vectors/offers/offers-given"
import {clawBackCurve} from "./claw-back"

const CASES = offerVectors(
  "claw-back.json",
  z.object({
    name: z.string(),
    working: z.string(),
    signOn: offerSchema.shape.signOn,
    points: z.array(z.tuple([z.number(), z.number()])),
    length: z.number(),
  }),
)

test.each(CASES)("clawBackCurve() says what is to be given back: $name", ({signOn, points, length}) => {
  const curve = clawBackCurve(offerSchema.parse({name: "A", baseUsd: 1e5, signOn}))
  expect(curve).toHaveLength(length)
  for (const [months, usd] of points) {
    expect(curve[months]?.[0]).toBe(months)
    expect(curve[months]?.[1]).toBeCloseTo(usd, 9)
  }
})

test("clawBackCurve() is empty where nothing is ever given back", () => {
  const signOn = {paidUsd: [30_000], clawBackMonths: 0}
  expect(clawBackCurve(offerSchema.parse({name: "A", baseUsd: 1e5, signOn}))).toEqual([])
})
