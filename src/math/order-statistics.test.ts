import fc from "fast-check"
import {expect, test} from "vitest"
import {exp} from "./exp"
import {normalQuantile} from "./normal-quantile"
import {orderStatistics} from "./order-statistics"
import {RandomStream} from "./rng"

function sorted(values: Float64Array | Float32Array): number[] {
  return Array.from(values.slice().sort(), value => value + 0)
}

function allRanks(values: Float64Array | Float32Array): number[] {
  return Array.from(values, (_, rank) => rank)
}

const anyDouble = fc.double({noNaN: true})

test("orderStatistics() of every rank is the sorted input, for any doubles and infinities", () => {
  fc.assert(
    fc.property(fc.float64Array({noNaN: true, minLength: 1, maxLength: 60}), values => {
      expect(orderStatistics(values, allRanks(values))).toEqual(sorted(values))
    }),
    {numRuns: 500, seed: 10},
  )
})

test("orderStatistics() of every rank is the sorted input, for float32", () => {
  fc.assert(
    fc.property(fc.float32Array({noNaN: true, minLength: 1, maxLength: 60}), values => {
      expect(orderStatistics(values, allRanks(values))).toEqual(sorted(values))
    }),
    {numRuns: 500, seed: 11},
  )
})

test("orderStatistics() of few distinct values and subnormal neighbours is the sorted input", () => {
  const few = fc.constantFrom(0, -0, 5e-324, 1e-323, -5e-324, 1, 1 + 2 ** -52, -1, Infinity, -Infinity, 1e308)
  fc.assert(
    fc.property(fc.array(few, {minLength: 1, maxLength: 80}), list => {
      const values = Float64Array.from(list)
      expect(orderStatistics(values, allRanks(values))).toEqual(sorted(values))
    }),
    {numRuns: 500, seed: 12},
  )
})

const random = new RandomStream(3, 3)
const shapes: Record<string, () => number> = {
  "log-normal": () => exp(12 + 0.5 * normalQuantile(random.nextUnit())),
  "half zeros": () => (random.nextUnit() < 0.5 ? 0 : random.nextUnit()),
  "one far away": () => (random.nextUnit() < 1e-5 ? 1e12 : random.nextUnit()),
  "over 600 powers of ten": () => exp((random.nextUnit() - 0.5) * 1400),
  "two neighbouring doubles": () => (random.nextUnit() < 0.5 ? 1 : 1 + 2 ** -52),
  "the whole range": () => (random.nextUnit() - 0.5) * 2 * Number.MAX_VALUE,
}
for (const [name, draw] of Object.entries(shapes)) {
  test(`orderStatistics() of 150,000 values agrees with sorting: ${name}`, () => {
    const values = Float64Array.from({length: 150_000}, draw)
    const ranks = [0, 1, 7_499, 75_000, 75_001, 142_500, 149_998, 149_999]
    const reference = sorted(values)
    expect(orderStatistics(values, ranks)).toEqual(ranks.map(rank => reference[rank]))
  })
}

test("orderStatistics() leaves its input alone and takes ranks in any order, twice over", () => {
  const values = new Float64Array([30, 10, 20])
  expect(orderStatistics(values, [2, 0, 2])).toEqual([30, 10, 30])
  expect(Array.from(values)).toEqual([30, 10, 20])
})

test("orderStatistics() sees only its own window of a larger buffer", () => {
  const values = new Float64Array([9, 3, 1, 2, -9]).subarray(1, 4)
  expect(orderStatistics(values, [0, 2])).toEqual([1, 3])
})

test("orderStatistics() refuses NaN by its index, an empty input, and a rank outside", () => {
  expect(() => orderStatistics(new Float64Array([1, 2, Number.NaN]), [0])).toThrow("NaN at index 2")
  expect(() => orderStatistics(new Float64Array(0), [])).toThrow("found 0")
  expect(() => orderStatistics(new Float64Array([1]), [1])).toThrow("0 .. 0, found 1")
  expect(() => orderStatistics(new Float64Array([1]), [0.5])).toThrow(RangeError)
})

test("orderStatistics() of one value is that value", () => {
  fc.assert(
    fc.property(anyDouble, value => orderStatistics(new Float64Array([value]), [0])[0] === value),
    {seed: 13},
  )
})
