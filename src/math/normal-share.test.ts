import {expect, test} from "vitest"
import {normalCdf} from "./normal-cdf"
import {normalShare} from "./normal-share"

test("normalShare() is the normal cdf within 1e-8", () => {
  let worst = 0
  for (let step = -80_000; step <= 80_000; step += 1) {
    const z = step / 10_007
    worst = Math.max(worst, Math.abs(normalShare(z) - normalCdf(z)))
  }
  expect(worst).toBeLessThan(1e-8)
  expect(worst).toBeGreaterThan(0)
})

test("normalShare() stays inside 0 .. 1 however far out", () => {
  for (const z of [-1e300, Number.NEGATIVE_INFINITY, 1e300, Number.POSITIVE_INFINITY]) {
    const share = normalShare(z)
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(1)
  }
  expect(normalShare(Number.NaN)).toBeNaN()
})

test("normalShare(0) is one half exactly", () => {
  expect(normalShare(0)).toBe(0.5)
})
