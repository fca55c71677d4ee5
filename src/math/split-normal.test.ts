import fc from "fast-check"
import {expect, test} from "vitest"
import {splitNormalQuantile} from "./split-normal"

const lopsided = {low: 80, value: 100, high: 150}

test("splitNormalQuantile() meets low, value and high at 10, 50 and 90 %", () => {
  expect(splitNormalQuantile(lopsided, 0.1)).toBeCloseTo(80, 12)
  expect(splitNormalQuantile(lopsided, 0.5)).toBe(100)
  expect(splitNormalQuantile(lopsided, 0.9)).toBeCloseTo(150, 12)
})

test("splitNormalQuantile() with even sides is the normal quantile", () => {
  // qnorm(0.975) / qnorm(0.9), from mpmath
  expect(splitNormalQuantile({low: -1, value: 0, high: 1}, 0.975)).toBeCloseTo(1.5293680232891446, 12)
})

test("splitNormalQuantile() keeps a side without width at the value, even at the very end", () => {
  const capped = {low: 80, value: 100, high: 100}
  expect([0.5, 0.9, 1].map(p => splitNormalQuantile(capped, p))).toEqual([100, 100, 100])
  expect(splitNormalQuantile({low: 5, value: 5, high: 5}, 0.01)).toBe(5)
})

test("splitNormalQuantile() rises with p", () => {
  const unit = fc.double({min: 0.001, max: 0.999, noNaN: true})
  fc.assert(
    fc.property(unit, unit, (p, q) => {
      const [low, high] = [Math.min(p, q), Math.max(p, q)]
      expect(splitNormalQuantile(lopsided, low)).toBeLessThanOrEqual(
        splitNormalQuantile(lopsided, high) + 1e-10,
      )
    }),
    {numRuns: 500, seed: 18},
  )
})

test("splitNormalQuantile() refuses numbers out of order and NaN", () => {
  expect(() => splitNormalQuantile({low: 3, value: 2, high: 4}, 0.5)).toThrow("found 3, 2, 4")
  expect(() => splitNormalQuantile({low: 1, value: 5, high: 4}, 0.5)).toThrow(RangeError)
  expect(() => splitNormalQuantile({low: Number.NaN, value: 5, high: 6}, 0.5)).toThrow(RangeError)
})
