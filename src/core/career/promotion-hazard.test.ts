import {expect, test} from "vitest"
import {promotionHazard} from "./promotion-hazard"

/** Mean number of quarters at the level, the quarter of the promotion included, by exact summation. */
function meanQuarters(hazards: readonly number[]): number {
  let left = 1
  let quarters = 0
  hazards.forEach((hazard, quarter) => {
    quarters += quarter === hazards.length - 1 ? left / hazard : left
    left *= 1 - hazard
  })
  return quarters
}

test.each([0.5, 1, 2, 3.3, 5, 8, 15])("promotionHazard(%d) meets the mean that was asked for", years => {
  // a promotion comes on average in the middle of its quarter
  expect((meanQuarters(promotionHazard(years)) - 0.5) / 4).toBeCloseTo(years, 2)
})

test("promotionHazard() is a table of 16 chances, small at first", () => {
  for (const years of [0.2, 0.5, 2, 6, 15]) {
    const hazards = promotionHazard(years)
    expect(hazards.length).toBe(16)
    for (const hazard of hazards) {
      expect(hazard).toBeGreaterThanOrEqual(0)
      expect(hazard).toBeLessThanOrEqual(1)
    }
  }
  const [first = 1, second = 0] = promotionHazard(2)
  // share of a gamma distribution of shape 2.5 and mean 2 years below a quarter, by Python
  expect(first).toBeCloseTo(0.01317, 5)
  expect(second).toBeGreaterThan(first)
})

test("promotionHazard() of a slower level is lower in every quarter", () => {
  const [fast, slow] = [promotionHazard(2), promotionHazard(4)]
  slow.forEach((hazard, quarter) => {
    expect(hazard).toBeLessThan(fast[quarter] ?? 0)
  })
})
