import fc from "fast-check"
import {expect, test} from "vitest"
import {errorInUlps, nextUp} from "../../test/vectors/error-in-ulps"
import vectors from "../../test/vectors/normal-quantile.json"
import {normalCdf} from "./normal-cdf"
import {normalQuantile} from "./normal-quantile"

test("normalQuantile() has a relative error below 8e-16 (6 ulp) on every vector", () => {
  let relative = 0
  let ulps = 0
  for (const [p = 0, nearest = 0, rest = 0] of vectors.rows) {
    const found = errorInUlps(normalQuantile(p), nearest, rest)
    ulps = Math.max(ulps, found)
    relative = Math.max(
      relative,
      found * ((nextUp(Math.abs(nearest)) - Math.abs(nearest)) / Math.abs(nearest)),
    )
  }
  expect(vectors.rows.length).toBeGreaterThan(700)
  expect(relative).toBeLessThan(8e-16)
  expect(ulps).toBeLessThan(6)
})

test("normalQuantile() of one half is 0", () => {
  expect(normalQuantile(0.5)).toBe(0)
})

test("normalQuantile() is infinite at 0 and 1, and NaN outside", () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
  expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(Number.NaN)]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ])
})

test("normalQuantile() mirrors about one half", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 2 ** 32 - 1}), word => {
      const p = word / 2 ** 32
      return normalQuantile(p) === -normalQuantile(1 - p)
    }),
    {numRuns: 2000, seed: 5},
  )
})

test("normalQuantile() undoes normalCdf()", () => {
  fc.assert(
    fc.property(fc.double({min: -37, max: 3, noNaN: true}), z => {
      expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(1e-13)
    }),
    {numRuns: 2000, seed: 6},
  )
})

test("normalQuantile() does not fall over steps of 1e-11, nor across the edges of its three parts", () => {
  const rises = (p: number) => normalQuantile(p * (1 + 1e-11)) >= normalQuantile(p)
  fc.assert(fc.property(fc.double({min: 1e-300, max: 0.999, noNaN: true}), rises), {numRuns: 5000, seed: 7})
  for (const edge of [0.075, 0.925, 1.3887943864964021e-11]) {
    for (let step = -50; step <= 50; step += 1) expect(rises(edge * (1 + step * 1e-11))).toBe(true)
  }
})
