import {expect, test} from "vitest"
import {wilsonInterval} from "./wilson-interval"

test("wilsonInterval() ends where the share is 1.96 standard errors of the end away", () => {
  for (const [share, count] of [
    [0.5, 10],
    [0.866, 995],
    [0.02, 60],
  ] as const) {
    const {low, high} = wilsonInterval(share, count)
    for (const end of [low, high])
      expect(Math.abs(share - end)).toBeCloseTo(1.959963984540054 * Math.sqrt((end * (1 - end)) / count), 12)
    expect(low).toBeLessThan(share)
    expect(high).toBeGreaterThan(share)
  }
})

test("wilsonInterval() of a share seen never or always still leaves doubt, inside 0 to 1", () => {
  const never = wilsonInterval(0, 20)
  expect(never.low).toBeCloseTo(0, 12)
  expect(never.high).toBeGreaterThan(0.1)
  expect(wilsonInterval(1, 20).high).toBeCloseTo(1, 12)
})

test("wilsonInterval() of no cases is everything", () => {
  expect(wilsonInterval(0.3, 0)).toEqual({low: 0, high: 1})
})
