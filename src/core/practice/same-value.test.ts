import {expect, test} from "vitest"
import {sameValue} from "./same-value"

test("sameValue() forgives the last digits and nothing else", () => {
  expect(sameValue([0.1 + 0.2, {a: 1}], [0.3, {a: 1}])).toBe(true)
  expect(sameValue({a: 1}, {a: 1, b: 2})).toBe(false)
  expect(sameValue([1], {0: 1})).toBe(false)
  expect(sameValue(null, {})).toBe(false)
})
