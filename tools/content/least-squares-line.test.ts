import {expect, test} from "vitest"
import {leastSquaresLine} from "./least-squares-line"

test("leastSquaresLine() finds an exact line", () => {
  const line = leastSquaresLine([
    [0, 1],
    [1, 3],
    [2, 5],
  ])
  expect(line).toEqual({slope: 2, intercept: 1, residualSd: 0, r2: 1})
})

// By hand: sums of squares 5, products 3, y 5; slope 3/5, residual sum 3.2, explained 1.8/5
test("leastSquaresLine() gives the residual spread and the explained share", () => {
  const line = leastSquaresLine([
    [1, 2],
    [2, 1],
    [3, 4],
    [4, 3],
  ])
  expect(line.slope).toBeCloseTo(0.6, 12)
  expect(line.intercept).toBeCloseTo(1, 12)
  expect(line.residualSd).toBeCloseTo(Math.sqrt(3.2 / 2), 12)
  expect(line.r2).toBeCloseTo(0.36, 12)
})

test("leastSquaresLine() refuses too few points and equal x", () => {
  expect(() => leastSquaresLine([[0, 1]])).toThrow(RangeError)
  const equal = [
    [1, 1],
    [1, 2],
    [1, 3],
  ] as const
  expect(() => leastSquaresLine(equal)).toThrow("Expected x values that differ")
})
