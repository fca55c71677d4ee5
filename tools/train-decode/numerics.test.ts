import {describe, expect, test} from "vitest"
import {minimize} from "./minimize"
import {sparseRows, times, timesTransposed} from "./sparse-rows"
import {wordVectors} from "./word-vectors"

const MATRIX = sparseRows(
  [
    [
      [0, 1],
      [2, 2],
    ],
    [],
    [[1, 3]],
  ],
  3,
)

describe("Sparse products", () => {
  test("times() is the product with a dense matrix", () => {
    expect([...times(MATRIX, Float64Array.from([1, 2, 3, 4, 5, 6]), 2)]).toEqual([11, 14, 0, 0, 9, 12])
  })

  test("timesTransposed() is the product of the transposed matrix", () => {
    expect([...timesTransposed(MATRIX, Float64Array.from([1, 1, 2]), 1)]).toEqual([1, 6, 2])
  })
})

describe("minimize()", () => {
  test("finds the minimum of a stretched bowl", () => {
    const aim = [3, -2, 0.5]
    const stretch = [1, 100, 10_000]
    const point = minimize(
      at => ({
        value: aim.reduce((sum, to, index) => sum + (stretch[index] ?? 0) * ((at[index] ?? 0) - to) ** 2, 0),
        gradient: Float64Array.from(aim, (to, index) => 2 * (stretch[index] ?? 0) * ((at[index] ?? 0) - to)),
      }),
      new Float64Array(3),
      {steps: 100},
    )
    aim.forEach((to, index) => {
      expect(point[index]).toBeCloseTo(to, 5)
    })
  })
})

describe("wordVectors()", () => {
  // two topics that share no word: words of one topic must point the same way, words of two at right angles
  const topic = (from: number) =>
    Array.from({length: 40}, (_, row): [number, number][] => [
      [from + (row % 3), 1],
      [from + ((row + 1) % 3), 1],
    ])
  const vectors = wordVectors(sparseRows([...topic(0), ...topic(3)], 6), {dimensions: 2, sweeps: 20, seed: 1})
  const cosine = (a: number, b: number) => {
    const [ax = 0, ay = 0] = vectors.subarray(a * 2, a * 2 + 2)
    const [bx = 0, by = 0] = vectors.subarray(b * 2, b * 2 + 2)
    return (ax * bx + ay * by) / Math.hypot(ax, ay) / Math.hypot(bx, by)
  }

  test("puts words that share sentences together", () => {
    expect(cosine(0, 1)).toBeGreaterThan(0.99)
    expect(cosine(3, 5)).toBeGreaterThan(0.99)
  })

  test("puts words that never meet apart", () => {
    expect(Math.abs(cosine(0, 4))).toBeLessThan(0.1)
  })
})
