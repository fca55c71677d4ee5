import {expect, test} from "vitest"
import {bisect} from "./bisect"

test("bisect() finds where a function changes its sign, rising or falling", () => {
  expect(bisect(x => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 12)
  expect(bisect(x => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 12)
})

test("bisect() takes an end where the function is nothing there", () => {
  expect(bisect(x => x, 0, 5)).toBeCloseTo(0, 12)
})
