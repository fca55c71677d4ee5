import fc from "fast-check"
import {expect, test} from "vitest"
import {worstError} from "../../test/vectors/error-in-ulps"
import vectors from "../../test/vectors/pow.json"
import {pow} from "./pow"

test("pow() is within 0.9 ulp of the true value on every vector", () => {
  expect(vectors.rows.length).toBeGreaterThan(700)
  expect(worstError(vectors.rows, pow).ulps).toBeLessThan(0.9)
})

test("pow() is exact where a double can hold a whole power", () => {
  for (let base = 1; base <= 40; base += 1) {
    for (let exponent = 0, power = 1; power <= 2 ** 53; exponent += 1, power *= base) {
      expect(pow(base, exponent)).toBe(power)
      if (base === 1 && exponent > 5) break
    }
  }
  expect([pow(2, -1074), pow(2, 1023), pow(0.25, 0.5)]).toEqual([5e-324, 2 ** 1023, 0.5])
})

test("pow() to the power 1 gives the base back", () => {
  fc.assert(
    fc.property(fc.double({min: 1e-300, max: 1e300, noNaN: true}), base => pow(base, 1) === base),
    {numRuns: 3000, seed: 4},
  )
})

test("pow() gives 1 for exponent 0 and for base 1", () => {
  expect([pow(0, 0), pow(Number.NaN, 0), pow(Infinity, 0), pow(1, Infinity), pow(1, Number.NaN)]).toEqual([
    1, 1, 1, 1, 1,
  ])
})

test("pow() gives NaN for a negative base or NaN", () => {
  expect([pow(-2, 2), pow(Number.NaN, 1), pow(2, Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN])
})

test("pow() of 0 and of the infinities goes to 0 or Infinity by the sign of the exponent", () => {
  expect([pow(0, 2), pow(0, -2), pow(-0, 3), pow(Infinity, 2), pow(Infinity, -2)]).toEqual([
    0,
    Infinity,
    0,
    Infinity,
    0,
  ])
  expect([pow(2, Infinity), pow(2, -Infinity), pow(0.5, Infinity), pow(0.5, -Infinity)]).toEqual([
    Infinity,
    0,
    0,
    Infinity,
  ])
})

test("pow() overflows to Infinity and underflows to 0", () => {
  expect([pow(10, 309), pow(10, -330), pow(1e300, 1e300), pow(1e-300, 1e300)]).toEqual([
    Infinity,
    0,
    Infinity,
    0,
  ])
})

test("pow() turns a growth of 3 % a year over ten years into the known factor", () => {
  // 1.03^10 by hand with whole numbers: 103^10 / 10^20
  expect(pow(1.03, 10)).toBeCloseTo(Number(103n ** 10n) / 1e20, 15)
})
