import {expect, test} from "vitest"
import {POWER_ZERO, POWERS_OF_TWO} from "./powers-of-two"

test("POWERS_OF_TWO holds every power from the least to the greatest, exactly", () => {
  expect(POWERS_OF_TWO[POWER_ZERO]).toBe(1)
  expect(POWERS_OF_TWO[0]).toBe(Number.MIN_VALUE)
  expect(POWERS_OF_TWO.at(-1)).toBe(2 ** 1023)
  expect(
    POWERS_OF_TWO.every((power, index) => index === 0 || power === 2 * (POWERS_OF_TWO[index - 1] ?? 0)),
  ).toBe(true)
})
