import {expect, test} from "vitest"
import {readFormula} from "./formula"

test.each([
  ["1 + 2 * 3", 7],
  ["(1 + 2) * 3", 9],
  ["2 ^ 3 ^ 2", 512],
  ["-2 ^ 2", -4],
  ["8 - 3 - 2", 3],
  ["12 / 3 / 2", 2],
  ["1.5e3 / 1e3", 1.5],
  ["max(2, min(9, 4)) + ceil(1.2)", 6],
  ["sqrt(16) + log2(8) + abs(0 - 1)", 8],
  ["2 * -3", -6],
])("%s is %d", (text, value) => {
  expect(readFormula(text).at({})).toBeCloseTo(value, 9)
})

test("names take their values", () => {
  const formula = readFormula("calls * (1 - failure ^ attempts)")
  expect(formula.names).toEqual(["calls", "failure", "attempts"])
  expect(formula.at({calls: 8, failure: 0.5, attempts: 2})).toBe(6)
  expect(() => formula.at({calls: 8})).toThrow('no value for "failure"')
})

test.each(["", "1 +", "(1", "1 2", "sin(1)", "a.b", "alert`1`", "max(1)", "1 ** 2"])(
  "%j is refused",
  text => {
    expect(() => readFormula(text)).toThrow(SyntaxError)
  },
)
