import fc from "fast-check"
import {expect, test} from "vitest"
import vectors from "../../test/vectors/sum.json"
import {mean, sum, variance} from "./sum"

type Row = readonly [readonly number[], number, number]
const rows = vectors.rows as unknown as readonly Row[]

test("sum() gives the correctly rounded sum of Python's fsum, to one unit", () => {
  for (const [values, total] of rows) {
    expect(Math.abs(sum(values) - total)).toBeLessThanOrEqual(2.3e-16 * Math.abs(total))
  }
  expect(rows.length).toBeGreaterThan(10)
})

test("mean() and variance() give the values of exact fractions to 1e-14", () => {
  for (const [values, total, scatter] of rows) {
    expect(Math.abs(mean(values) - total / values.length)).toBeLessThanOrEqual(1e-15 * Math.abs(total))
    expect(Math.abs(variance(values) - scatter)).toBeLessThanOrEqual(1e-14 * scatter + 1e-30)
  }
})

test("sum() of nothing is 0, and of an infinity is that infinity", () => {
  expect([sum([]), sum([1, Infinity]), sum([Infinity, -Infinity])]).toEqual([0, Infinity, Number.NaN])
})

test("sum() keeps what plain addition loses", () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2)
  expect(sum(new Float64Array(10).fill(0.1))).toBe(1)
})

test("mean() of nothing and variance() of one value are refused", () => {
  expect(() => mean([])).toThrow("found 0")
  expect(() => variance([1])).toThrow("found 1")
})

test("variance() does not change when every value moves by the same whole number", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: -1000, max: 1000}), {minLength: 2, maxLength: 40}), values => {
      expect(Math.abs(variance(values.map(value => value + 1e9)) - variance(values))).toBeLessThan(1e-6)
    }),
    {numRuns: 300, seed: 15},
  )
})
