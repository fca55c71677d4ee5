import fc from "fast-check"
import {expect, test} from "vitest"
import {nextUp, worstError} from "../../test/vectors/error-in-ulps"
import vectors from "../../test/vectors/exp.json"
import {exp, expOfSum} from "./exp"

test("exp() is within 0.81 ulp of the true value on every vector, subnormal results within 1", () => {
  const normal = vectors.rows.filter(([x = 0]) => x > -708.39)
  const subnormal = vectors.rows.filter(([x = 0]) => x <= -708.39)
  expect(normal.length).toBeGreaterThan(700)
  expect(subnormal.length).toBeGreaterThan(50)
  expect(worstError(normal, exp).ulps).toBeLessThan(0.81)
  expect(worstError(subnormal, exp).ulps).toBeLessThan(1)
})

test("exp() of 0 is exactly 1", () => {
  expect([exp(0), exp(-0)]).toEqual([1, 1])
})

test("exp() keeps NaN, and sends the infinities to Infinity and 0", () => {
  expect([exp(Number.NaN), exp(Infinity), exp(-Infinity)]).toEqual([Number.NaN, Infinity, 0])
})

test("exp() overflows and underflows where the doubles end", () => {
  expect(exp(709.782712893384)).toBe(1.7976931348622732e308)
  expect(exp(709.7827128933841)).toBe(Infinity)
  expect(exp(-745.1332191019411)).toBe(5e-324)
  expect(exp(-745.1332191019412)).toBe(0)
  expect(exp(1e300)).toBe(Infinity)
  expect(exp(-1e300)).toBe(0)
})

test("exp() does not fall from one double to the next", () => {
  const neighbours = fc.double({min: -746, max: 710, noNaN: true})
  fc.assert(
    fc.property(neighbours, x => exp(nextUp(x)) >= exp(x)),
    {numRuns: 5000, seed: 1},
  )
})

test("exp() does not fall across the edge of its fast path", () => {
  for (const edge of [-0.35, 0.35]) {
    for (let x = edge - 1e-14; x < edge + 1e-14; x = nextUp(x))
      expect(exp(nextUp(x))).toBeGreaterThanOrEqual(exp(x))
  }
})

test("expOfSum() uses the small part that the large one has no room for", () => {
  expect(expOfSum(1, 0)).toBe(exp(1))
  // 2^-52 / 2 is half a unit at 1; exp(600 + 2^-44) is exp(600) (1 + 2^-44)
  expect(expOfSum(600, 2 ** -44) / exp(600) - 1).toBeCloseTo(2 ** -44, 15)
})
