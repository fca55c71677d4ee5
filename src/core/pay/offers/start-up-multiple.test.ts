import {expect, test} from "vitest"
import {meanPayoff, payingMultiple, shareAtMultiple} from "./start-up-multiple"

test("payingMultiple() puts the published shares where they belong", () => {
  // of all financings 65 % lose, 25 % pay 1 to 5 times, 6 % 5 to 10 times, 3.5 % 10 to 50 times, .5 % more
  const ofAll = (share: number) => payingMultiple((share - 0.65) / 0.35)
  expect(payingMultiple(0)).toBe(1)
  expect(ofAll(0.9)).toBeCloseTo(5, 9)
  expect(ofAll(0.96)).toBeCloseTo(10, 9)
  expect(ofAll(0.995)).toBeCloseTo(50, 9)
  expect(payingMultiple(1)).toBeCloseTo(100, 9)
})

test("shareAtMultiple() turns payingMultiple() round, and knows no grant below once or above 100 times", () => {
  for (const share of [0, 0.1, 0.5, 25 / 35, 0.9, 0.99, 1])
    expect(shareAtMultiple(payingMultiple(share))).toBeCloseTo(share, 12)
  expect(shareAtMultiple(0.3)).toBe(0)
  expect(shareAtMultiple(250)).toBe(1)
})

test("payingMultiple() rises evenly in its logarithm between two of them", () => {
  const half = (0.25 / 0.35 + 0.31 / 0.35) / 2
  expect(payingMultiple(half)).toBeCloseTo(Math.sqrt(5 * 10), 9)
})

test("meanPayoff() is the mean over the quantiles", () => {
  const count = 200_000
  for (const [price, strike] of [
    [1, 0],
    [2, 1.5],
    [1, 7],
    [0.6, 1],
    [3, 290],
  ] as const) {
    let sum = 0
    for (let index = 0; index < count; index += 1)
      sum += Math.max(0, payingMultiple((index + 0.5) / count) * price - strike)
    expect(meanPayoff(price, strike)).toBeCloseTo(sum / count, 3)
  }
})

test("meanPayoff() is nothing where no multiple reaches the strike", () => {
  expect(meanPayoff(1, 100)).toBe(0)
  expect(meanPayoff(0, 5)).toBe(0)
})
