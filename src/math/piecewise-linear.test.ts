import fc from "fast-check"
import {expect, test} from "vitest"
import {addPiecewiseLinear, areaUnder} from "./piecewise-linear"

const schedule = fc
  .array(fc.tuple(fc.integer({min: 1, max: 600_000}), fc.double({min: 0, max: 0.6, noNaN: true})), {
    maxLength: 9,
  })
  .map(rows => {
    const rates = new Map<number, number>([[0, 0.05], ...rows])
    const lower = Array.from(rates.keys()).sort((a, b) => a - b)
    return {lower, rate: lower.map(threshold => rates.get(threshold) ?? 0)}
  })
const income = fc.double({min: 0, max: 2_000_000, noNaN: true})

test("addPiecewiseLinear() taxes any income like the sum of its parts, to 1e-9", () => {
  fc.assert(
    fc.property(fc.array(schedule, {maxLength: 5}), income, (parts, x) => {
      const together = areaUnder(addPiecewiseLinear(parts), x)
      const apart = parts.reduce((total, part) => total + areaUnder(part, x), 0)
      expect(Math.abs(together - apart)).toBeLessThanOrEqual(1e-9 * Math.max(1, apart))
    }),
    {numRuns: 1000, seed: 19},
  )
})

test("addPiecewiseLinear() merges thresholds and joins stretches of the same rate", () => {
  const up = {lower: [0, 100, 200], rate: [0.1, 0.2, 0.25]}
  const down = {lower: [0, 100, 300], rate: [0.2, 0.1, 0]}
  expect(addPiecewiseLinear([up, down])).toEqual({
    lower: [0, 200, 300],
    rate: [0.1 + 0.2, 0.25 + 0.1, 0.25],
  })
})

test("addPiecewiseLinear() of nothing takes nothing", () => {
  expect(addPiecewiseLinear([])).toEqual({lower: [0], rate: [0]})
  expect(areaUnder(addPiecewiseLinear([]), 1e6)).toBe(0)
})

test("areaUnder() is the tax by hand: 10 % to 50, 30 % above", () => {
  const tax = {lower: [0, 50], rate: [0.1, 0.3]}
  expect([-5, 0, 50, 70].map(x => areaUnder(tax, x))).toEqual([0, 0, 5, 11])
})

test("areaUnder() agrees with a sum of thin slices", () => {
  const tax = {lower: [0, 10, 35, 80], rate: [0, 0.1, 0.32, 0.2]}
  let slices = 0
  for (let slice = 0; slice < 100_000; slice += 1) {
    const x = (slice + 0.5) / 1000
    slices += (x < 10 ? 0 : x < 35 ? 0.1 : x < 80 ? 0.32 : 0.2) / 1000
  }
  expect(areaUnder(tax, 100)).toBeCloseTo(slices, 9)
})

test("addPiecewiseLinear() refuses a schedule that does not start at 0, does not rise, or lacks a rate", () => {
  expect(() => addPiecewiseLinear([{lower: [1], rate: [0.1]}])).toThrow("first threshold of 0")
  expect(() => addPiecewiseLinear([{lower: [0, 5, 5], rate: [0.1, 0.2, 0.3]}])).toThrow("found 5 at index 2")
  expect(() => addPiecewiseLinear([{lower: [0, 5], rate: [0.1]}])).toThrow(RangeError)
  expect(() => addPiecewiseLinear([{lower: [], rate: []}])).toThrow(RangeError)
})
