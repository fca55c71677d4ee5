import {expect, test} from "vitest"
import {errorInUlps, ulpOf} from "../../test/vectors/error-in-ulps"
import vectors from "../../test/vectors/log-gamma.json"
import {logGamma, stirlingError} from "./log-gamma"

test("logGamma() is within 1e-14 of the true value, relative to it or to 1", () => {
  let worst = 0
  for (const [x = 0, nearest = 0, rest = 0] of vectors.rows) {
    const error = errorInUlps(logGamma(x), nearest, rest) * ulpOf(nearest)
    worst = Math.max(worst, error / Math.max(1, Math.abs(nearest)))
  }
  expect(vectors.rows.length).toBeGreaterThan(500)
  expect(worst).toBeLessThan(1e-14)
})

test("logGamma() gives Infinity at 0 and Infinity, NaN for negative numbers and NaN", () => {
  expect([logGamma(0), logGamma(Infinity)]).toEqual([Infinity, Infinity])
  expect([logGamma(-1), logGamma(-Infinity), logGamma(Number.NaN)]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ])
})

test("stirlingError() is what Stirling's formula lacks for 10!", () => {
  const stirling = 10.5 * Math.log(10) - 10 + 0.5 * Math.log(2 * Math.PI)
  expect(stirlingError(10)).toBeCloseTo(Math.log(3628800) - stirling, 13)
})
