import fc from "fast-check"
import {expect, test} from "vitest"
import {errorInUlps, ulpOf} from "../../test/vectors/error-in-ulps"
import vectors from "../../test/vectors/normal-cdf.json"
import {normalCdf} from "./normal-cdf"

test("normalCdf() has a relative error below 6e-16 on every vector, down to x = -37.5", () => {
  let worst = 0
  for (const [x = 0, nearest = 0, rest = 0] of vectors.rows) {
    worst = Math.max(worst, (errorInUlps(normalCdf(x), nearest, rest) * ulpOf(nearest)) / nearest)
  }
  expect(vectors.rows.length).toBeGreaterThan(700)
  expect(worst).toBeLessThan(6e-16)
})

test("normalCdf() runs from 0 through one half to 1", () => {
  expect([normalCdf(-Infinity), normalCdf(-39), normalCdf(0), normalCdf(39), normalCdf(Infinity)]).toEqual([
    0, 0, 0.5, 1, 1,
  ])
})

test("normalCdf() keeps NaN", () => {
  expect(normalCdf(Number.NaN)).toBe(Number.NaN)
})

test("normalCdf() of x and of -x make 1", () => {
  fc.assert(
    fc.property(fc.double({min: -40, max: 40, noNaN: true}), x => {
      expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThan(2e-16)
    }),
    {numRuns: 1000, seed: 8},
  )
})
