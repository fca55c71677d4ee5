import {expect, test} from "vitest"
import {payShares} from "./pay-shares"

const POLICIES = ["swe", "ml", "ai", "mlops"] as const

test("payShares() counts in how many draws each lane pays most, ties shared and staying left out", () => {
  const means = [
    [9, 3, 1, 2],
    [9, 3, 1, 2],
    [9, 1, 2, 2],
    [9, 1, 3, 2],
  ]
  expect(payShares(means, POLICIES)).toEqual({ai: 0.375, ml: 0.5, mlops: 0.125})
})

test("payShares() says nothing without draws, or without one of the lanes", () => {
  expect(payShares([], POLICIES)).toBeNull()
  expect(payShares([[1, 2]], ["ai", "ml"])).toBeNull()
})
