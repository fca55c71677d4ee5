import fc from "fast-check"
import {expect, test} from "vitest"
import {errorInUlps, ulpOf} from "../../test/vectors/error-in-ulps"
import vectors from "../../test/vectors/gamma-cdf.json"
import {gammaCdf} from "./gamma-cdf"

test("gammaCdf() is within 1e-14 of the true share on every vector, shapes 0.01 to 10,000", () => {
  let worst = 0
  for (const [shape = 0, x = 0, nearest = 0, rest = 0] of vectors.rows) {
    worst = Math.max(worst, errorInUlps(gammaCdf({shape, scale: 1}, x), nearest, rest) * ulpOf(nearest))
  }
  expect(vectors.rows.length).toBeGreaterThan(400)
  expect(worst).toBeLessThan(1e-14)
})

test("gammaCdf() has a relative error below 1e-12 in the lower tail down to 1e-290", () => {
  let worst = 0
  for (const [shape = 0, x = 0, nearest = 0, rest = 0] of vectors.rows) {
    if (nearest < 1e-290) continue
    const error = errorInUlps(gammaCdf({shape, scale: 1}, x), nearest, rest) * ulpOf(nearest)
    worst = Math.max(worst, error / nearest)
  }
  expect(worst).toBeLessThan(1e-12)
})

test("gammaCdf() is 0 up to x = 0, 1 at Infinity, NaN at NaN", () => {
  const gamma = {shape: 2, scale: 3}
  expect([-1, 0, Infinity, Number.NaN].map(x => gammaCdf(gamma, x))).toEqual([0, 0, 1, Number.NaN])
})

test("gammaCdf() measures x in scales", () => {
  expect(gammaCdf({shape: 2.5, scale: 4}, 12)).toBe(gammaCdf({shape: 2.5, scale: 1}, 3))
})

test("gammaCdf() refuses a shape or a scale that is not a positive number", () => {
  for (const bad of [0, -1, Infinity, Number.NaN]) {
    expect(() => gammaCdf({shape: bad, scale: 1}, 1)).toThrow(RangeError)
    expect(() => gammaCdf({shape: 1, scale: bad}, 1)).toThrow(RangeError)
  }
})

test("gammaCdf() stays in 0 .. 1 and does not fall", () => {
  const shape = fc.double({min: 0.01, max: 2000, noNaN: true})
  const x = fc.double({min: 0, max: 4000, noNaN: true})
  fc.assert(
    fc.property(shape, x, (a, at) => {
      const here = gammaCdf({shape: a, scale: 1}, at)
      const further = gammaCdf({shape: a, scale: 1}, at * 1.001)
      expect(here).toBeGreaterThanOrEqual(0)
      expect(further).toBeLessThanOrEqual(1)
      expect(further).toBeGreaterThanOrEqual(here - 1e-14)
    }),
    {numRuns: 1000, seed: 9},
  )
})
