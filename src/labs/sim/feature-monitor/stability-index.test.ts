import {expect, test} from "vitest"
import {expectedIndex, stabilityIndex} from "./stability-index"
import {WATCH_REALISM} from "./watch-realism"

const TENTHS = Array.from({length: 10}, () => 0.1)

test("stabilityIndex() is nothing for the same shares and the same both ways", () => {
  expect(stabilityIndex([10, 20], [100, 200])).toBeCloseTo(0, 12)
  expect(stabilityIndex([50, 50], [60, 40])).toBeCloseTo(0.1 * Math.LN2 - 0.1 * 0.287682072451781, 12)
  expect(stabilityIndex([60, 40], [50, 50])).toBeCloseTo(stabilityIndex([50, 50], [60, 40]), 12)
})

test("stabilityIndex() has a value where a bin is empty", () => {
  expect(stabilityIndex([0, 100], [10, 90])).toBeGreaterThan(0.1)
})

test("expectedIndex() is what Python sums up, and 2 (B - 1) / n for many rows", () => {
  expect(expectedIndex(200, TENTHS)).toBeCloseTo(0.09245405202965906, 10)
  expect(expectedIndex(1000, TENTHS)).toBeCloseTo(0.018091447422230456, 10)
  expect(expectedIndex(1000, TENTHS) / 0.018).toBeCloseTo(1, 1)
})

test("the simulator's quiet days have the mean that expectedIndex() gives", () => {
  const apart = Math.abs(WATCH_REALISM["index-mean-200"]() / expectedIndex(200, TENTHS) - 1)
  expect(apart).toBeLessThan(0.01)
})
