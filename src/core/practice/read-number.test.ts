import {expect, test} from "vitest"
import {readNumber} from "./read-number"

test.each([
  ["1200", 1200],
  ["1,200", 1200],
  [" 1.5k ", 1500],
  ["3e6", 3e6],
  ["2M", 2e6],
  ["96.1 %", 96.1],
  ["-4", -4],
  ["", null],
  ["about 5", null],
  ["1.2.3", null],
])("%j is %j", (text, value) => {
  expect(readNumber(text)).toBe(value)
})
