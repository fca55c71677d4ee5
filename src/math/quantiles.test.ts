import fc from "fast-check"
import {expect, test} from "vitest"
import vectors from "../../test/vectors/quantiles.json"
import {quantiles} from "./quantiles"

test("quantiles() gives the bits that NumPy gives", () => {
  for (const [values = [], shares = [], expected = []] of vectors.rows) {
    expect(quantiles(Float64Array.from(values), shares)).toEqual(expected)
  }
  expect(vectors.rows.length).toBe(30)
})

test("quantiles() of float32 values are those of the same values as float64", () => {
  const values = Float32Array.from({length: 999}, (_, index) => ((index * 7919) % 999) / 7)
  const shares = [0.05, 0.25, 0.5, 0.75, 0.95]
  expect(quantiles(values, shares)).toEqual(quantiles(Float64Array.from(values), shares))
})

test("quantiles() lie between the extremes, rise with the share, and meet them at 0 and 1", () => {
  const finite = fc.float64Array({noNaN: true, noDefaultInfinity: true, minLength: 1, maxLength: 50})
  fc.assert(
    fc.property(finite, values => {
      const shares = Array.from({length: 41}, (_, index) => index / 40)
      const found = quantiles(values, shares)
      expect(found[0]).toBe(Math.min(...values) + 0)
      expect(found.at(-1)).toBe(Math.max(...values) + 0)
      for (let index = 1; index < found.length; index += 1) {
        const before = found[index - 1] ?? 0
        const rounding = 1e-15 * Math.abs(before)
        expect(found[index]).toBeGreaterThanOrEqual(before - rounding)
      }
    }),
    {numRuns: 300, seed: 14},
  )
})

test("quantiles() next to an infinity are that infinity, between both the nearer one", () => {
  expect(quantiles(new Float64Array([1, Infinity]), [0, 0.1, 1])).toEqual([1, Infinity, Infinity])
  expect(quantiles(new Float64Array([-Infinity, 1]), [0, 0.9, 1])).toEqual([-Infinity, -Infinity, 1])
  expect(quantiles(new Float64Array([-Infinity, Infinity]), [0.25, 0.75])).toEqual([-Infinity, Infinity])
})

test("quantiles() between the two ends of the doubles do not overflow", () => {
  expect(quantiles(new Float64Array([-Number.MAX_VALUE, Number.MAX_VALUE]), [0.5])).toEqual([0])
})

test("quantiles() refuses an empty input, NaN by its index, and a share outside 0 .. 1", () => {
  expect(() => quantiles(new Float64Array(0), [0.5])).toThrow("found 0")
  expect(() => quantiles(new Float64Array([1, Number.NaN]), [0.5])).toThrow("NaN at index 1")
  for (const share of [-0.1, 1.1, Number.NaN]) {
    expect(() => quantiles(new Float64Array([1]), [share])).toThrow(RangeError)
  }
})
