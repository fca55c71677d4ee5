import fc from "fast-check"
import {expect, test} from "vitest"
import {nextUp, worstError} from "../../test/vectors/error-in-ulps"
import vectors from "../../test/vectors/log.json"
import {exp} from "./exp"
import {log} from "./log"

test("log() is within 0.8 ulp of the true value on every vector", () => {
  expect(vectors.rows.length).toBeGreaterThan(800)
  expect(worstError(vectors.rows, log).ulps).toBeLessThan(0.8)
})

test("log() of 1 is exactly 0, and the powers of two are whole multiples of log 2", () => {
  expect(log(1)).toBe(0)
  expect([log(2), log(0.5), log(4)]).toEqual([Math.LN2, -Math.LN2, 2 * Math.LN2])
})

test("log() answers zero with -Infinity, Infinity with itself, negative numbers and NaN with NaN", () => {
  expect([log(0), log(-0), log(Infinity)]).toEqual([-Infinity, -Infinity, Infinity])
  expect([log(-1), log(-Infinity), log(Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN])
})

test("log() reaches from the least subnormal number to the greatest number", () => {
  expect([log(5e-324), log(Number.MAX_VALUE)]).toEqual([-744.4400719213812, 709.782712893384])
})

test("log() undoes exp()", () => {
  fc.assert(
    fc.property(fc.double({min: -700, max: 700, noNaN: true}), x => {
      expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(3e-16 * Math.max(1, Math.abs(x)))
    }),
    {numRuns: 3000, seed: 2},
  )
})

test("log() does not fall from one double to the next", () => {
  fc.assert(
    fc.property(fc.double({min: 0, max: 1e308, noNaN: true}), x => log(nextUp(x)) >= log(x)),
    {numRuns: 5000, seed: 3},
  )
  for (const edge of [Math.SQRT2, Math.SQRT1_2, 1]) {
    for (let x = edge - 2e-15; x < edge + 2e-15; x = nextUp(x))
      expect(log(nextUp(x))).toBeGreaterThanOrEqual(log(x))
  }
})
