import {expect, test} from "vitest"
import {mean} from "#math/sum"
import {drawBinomial, drawCounts} from "./draw-binomial"
import {streamOf} from "./streams"

const DRAWS = 20_000

test("drawBinomial() has the chances that the formula gives", () => {
  const stream = streamOf(5, "binomial")
  const found = Array.from({length: DRAWS}, () => drawBinomial(stream, {count: 4, probability: 0.3}))
  const share = (value: number) => found.filter(one => one === value).length / DRAWS
  const exact = [0.2401, 0.4116, 0.2646, 0.0756, 0.0081]
  exact.forEach((chance, value) => {
    expect(Math.abs(share(value) - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / DRAWS))
  })
})

test("drawBinomial() keeps mean and variance for many rows", () => {
  const stream = streamOf(6, "binomial")
  const found = Array.from({length: DRAWS}, () => drawBinomial(stream, {count: 50_000, probability: 0.1}))
  const middle = mean(found)
  expect(Math.abs(middle - 5000)).toBeLessThan(2)
  expect(mean(found.map(one => (one - middle) ** 2)) / 4500).toBeCloseTo(1, 1)
})

test("drawBinomial() takes one number a draw and knows the ends", () => {
  const stream = streamOf(7, "binomial")
  const other = streamOf(7, "binomial")
  expect([
    drawBinomial(stream, {count: 9, probability: 0}),
    drawBinomial(stream, {count: 9, probability: 1}),
    drawBinomial(stream, {count: 0, probability: 0.5}),
  ]).toEqual([0, 9, 0])
  for (let at = 0; at < 3; at += 1) other.nextWord()
  expect(stream.nextWord()).toBe(other.nextWord())
})

test("drawCounts() hands out every row", () => {
  const counts = drawCounts(streamOf(8, "counts"), {count: 1000, shares: [1, 0, 2, 1]})
  expect(counts.reduce((a, b) => a + b, 0)).toBe(1000)
  expect(counts[1]).toBe(0)
  expect((counts[2] ?? 0) / 1000).toBeCloseTo(0.5, 1)
})
