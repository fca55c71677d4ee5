import {expect, test} from "vitest"
import {roundToBrain, roundToHalf} from "./half-precision"

test("roundToHalf() has the ends that the format has", () => {
  expect(roundToHalf(65504)).toBe(65504)
  expect(roundToHalf(65519)).toBe(65504)
  expect(roundToHalf(65520)).toBe(Number.POSITIVE_INFINITY)
  expect(roundToHalf(-70000)).toBe(Number.NEGATIVE_INFINITY)
  expect(roundToHalf(2 ** -24)).toBe(2 ** -24)
  expect(roundToHalf(2 ** -25)).toBe(0)
  expect(roundToHalf(1.5 * 2 ** -24)).toBe(2 ** -23)
})

test("roundToHalf() keeps eleven bits, ties to even", () => {
  expect([2047, 2048, 2049, 2050, 2051].map(roundToHalf)).toEqual([2047, 2048, 2048, 2050, 2052])
  expect(roundToHalf(0.1)).toBe(0.0999755859375)
})

test("roundToBrain() keeps eight bits", () => {
  expect([255, 256, 257, 258, 259].map(roundToBrain)).toEqual([255, 256, 256, 258, 260])
})
