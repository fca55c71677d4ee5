import {expect, test} from "vitest"
import {mean} from "#math/sum"
import {drawChance, drawExponential, drawIndex, drawLogNormal, drawNormal} from "./draw"
import {meanMetrics, quantileOf} from "./statistics"
import {streamOf} from "./streams"

const COUNT = 20_000

function many(purpose: string, draw: (stream: ReturnType<typeof streamOf>) => number): number[] {
  const stream = streamOf(3, purpose)
  return Array.from({length: COUNT}, () => draw(stream))
}

test("streamOf() repeats itself, and differs by purpose and by seed", () => {
  const first = (seed: number, purpose: string) => streamOf(seed, purpose).nextWord()
  expect(first(1, "a")).toBe(first(1, "a"))
  expect(new Set([first(1, "a"), first(1, "b"), first(2, "a"), first(2, "b")]).size).toBe(4)
})

test("drawExponential() and drawNormal() have the mean that was asked for", () => {
  expect(mean(many("e", stream => drawExponential(stream, 4)))).toBeCloseTo(4, 0)
  expect(mean(many("n", stream => drawNormal(stream, {mean: -2, sd: 1})))).toBeCloseTo(-2, 1)
})

test("drawLogNormal() has half of its values below the median", () => {
  expect(
    quantileOf(
      many("l", stream => drawLogNormal(stream, {median: 100, sigma: 1})),
      0.5,
      0,
    ) / 100,
  ).toBeCloseTo(1, 1)
})

test("drawChance() and drawIndex() follow their chances", () => {
  expect(mean(many("c", stream => (drawChance(stream, 0.3) ? 1 : 0)))).toBeCloseTo(0.3, 1)
  const indices = many("i", stream => drawIndex(stream, [1, 0, 3]))
  expect(indices.filter(index => index === 1)).toEqual([])
  expect(mean(indices.map(index => (index === 2 ? 1 : 0)))).toBeCloseTo(0.75, 1)
})

test("drawIndex() refuses weights without a sum", () => {
  expect(() => drawIndex(streamOf(1, "x"), [0, 0])).toThrow(RangeError)
})

test("quantileOf() gives what was asked for where there is no value", () => {
  expect([quantileOf([], 0.5, -1), quantileOf([3, 1, 2], 0.5, -1)]).toEqual([-1, 2])
})

test("meanMetrics() averages each metric over the runs", () => {
  expect(
    meanMetrics([
      {a: 1, b: 4},
      {a: 3, b: 0},
    ]),
  ).toEqual({a: 2, b: 2})
})
