import {expect, test} from "vitest"
import {laneConfidence, laneMix, topLane} from "./lane-reading"

const SURE = {ai: 0.9, ml: 0.05, mlops: 0.03, none: 0.02}

test("laneMix() leaves none out and sums to 1", () => {
  const mix = laneMix({ai: 0.4, ml: 0.2, mlops: 0.2, none: 0.2}, 1)
  expect(mix.ai).toBeCloseTo(0.5, 12)
  expect(mix.ai + mix.ml + mix.mlops).toBeCloseTo(1, 12)
})

test("laneMix() is all 0 where none is likeliest", () => {
  expect(laneMix({ai: 0.3, ml: 0.1, mlops: 0.1, none: 0.5}, 1)).toEqual({ai: 0, ml: 0, mlops: 0})
})

test("laneMix() is sharper with a higher power", () => {
  expect(laneMix(SURE, 2).ai).toBeGreaterThan(laneMix(SURE, 1).ai)
})

test("topLane() takes the first of two that are equal", () => {
  expect(topLane({ai: 0.25, ml: 0.25, mlops: 0.25, none: 0.25})).toBe("ai")
})

test("laneConfidence() rises with the largest chance and stays inside 0 to 1", () => {
  const given = {intercept: -0.2, slope: 0.8}
  const less = laneConfidence({ai: 0.5, ml: 0.3, mlops: 0.1, none: 0.1}, given)
  expect(laneConfidence(SURE, given)).toBeGreaterThan(less)
  expect(laneConfidence({ai: 1, ml: 0, mlops: 0, none: 0}, given)).toBeLessThan(1)
})
