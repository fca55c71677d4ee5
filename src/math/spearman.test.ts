import fc from "fast-check"
import {expect, test} from "vitest"
import vectors from "../../test/vectors/spearman.json"
import {midRanks, spearman} from "./spearman"

type Row = readonly [readonly number[], readonly number[], number]
const rows = vectors.rows as unknown as readonly Row[]

test("spearman() agrees with SciPy to 1e-14, ties included", () => {
  for (const [a, b, expected] of rows) expect(Math.abs(spearman(a, b) - expected)).toBeLessThan(1e-14)
  expect(rows.length).toBeGreaterThan(5)
})

test("spearman() of a list with a rising curve of itself is 1, with a falling one -1", () => {
  const a = [5, 1, 4, 2, 3]
  expect(
    spearman(
      a,
      a.map(value => value ** 3),
    ),
  ).toBe(1)
  expect(
    spearman(
      a,
      a.map(value => -(value ** 3)),
    ),
  ).toBe(-1)
})

test("spearman() of a constant list is NaN: there is nothing to correlate", () => {
  expect(spearman([1, 1, 1], [1, 2, 3])).toBe(Number.NaN)
})

test("spearman() refuses lists of different lengths, single pairs, and NaN by its index", () => {
  expect(() => spearman([1, 2], [1, 2, 3])).toThrow("lengths 2 and 3")
  expect(() => spearman([1], [1])).toThrow(RangeError)
  expect(() => spearman([1, 2], [1, Number.NaN])).toThrow("NaN at index 1")
})

test("midRanks() gives equal values the mean of their ranks, infinities too", () => {
  expect(Array.from(midRanks([30, 10, 30, -Infinity, Infinity, Infinity]))).toEqual([
    3.5, 2, 3.5, 1, 5.5, 5.5,
  ])
})

test("midRanks() add up to n (n + 1) / 2", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 9}), {maxLength: 60}), values => {
      const total = midRanks(values).reduce((sum, rank) => sum + rank, 0)
      expect(total).toBe((values.length * (values.length + 1)) / 2)
    }),
    {numRuns: 300, seed: 16},
  )
})
