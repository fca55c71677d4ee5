import fc from "fast-check"
import {expect, test} from "vitest"
import {latinHypercube} from "./latin-hypercube"
import {spearman} from "./spearman"

function column(points: Float64Array, dimensions: number, dimension: number): number[] {
  return Array.from(
    {length: points.length / dimensions},
    (_, draw) => points[draw * dimensions + dimension] ?? 0,
  )
}

test("latinHypercube() puts one draw into each slice of each dimension, strictly inside 0 .. 1", () => {
  const size = fc.integer({min: 1, max: 40})
  fc.assert(
    fc.property(size, size, fc.nat(), (draws, dimensions, seed) => {
      const points = latinHypercube({draws, dimensions, seed})
      expect(points.every(unit => unit > 0 && unit < 1)).toBe(true)
      for (let dimension = 0; dimension < dimensions; dimension += 1) {
        const slices = column(points, dimensions, dimension).map(unit => Math.floor(unit * draws))
        expect(slices.sort((a, b) => a - b)).toEqual(Array.from({length: draws}, (_, slice) => slice))
      }
    }),
    {numRuns: 200, seed: 17},
  )
})

test("latinHypercube() is the same for the same seed and differs for another", () => {
  const options = {draws: 20, dimensions: 3, seed: 5}
  expect(latinHypercube(options)).toEqual(latinHypercube(options))
  expect(latinHypercube(options)).not.toEqual(latinHypercube({...options, seed: 6}))
})

test("latinHypercube() keeps the first dimensions when one more is asked for", () => {
  const two = latinHypercube({draws: 10, dimensions: 2, seed: 1})
  const three = latinHypercube({draws: 10, dimensions: 3, seed: 1})
  for (const dimension of [0, 1]) expect(column(three, 3, dimension)).toEqual(column(two, 2, dimension))
})

test("latinHypercube() leaves its dimensions uncorrelated: below 4 / sqrt(draws) for every pair of eight", () => {
  const points = latinHypercube({draws: 2000, dimensions: 8, seed: 2026})
  for (let first = 0; first < 8; first += 1) {
    for (let second = first + 1; second < 8; second += 1) {
      const correlation = spearman(column(points, 8, first), column(points, 8, second))
      expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(2000))
    }
  }
})

test("latinHypercube() refuses no draws, no dimensions and fractions of either", () => {
  expect(() => latinHypercube({draws: 0, dimensions: 1, seed: 1})).toThrow("found 0")
  expect(() => latinHypercube({draws: 3, dimensions: 1.5, seed: 1})).toThrow("found 1.5")
})
