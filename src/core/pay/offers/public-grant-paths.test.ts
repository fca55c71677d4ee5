import {expect, test} from "vitest"
import {quantiles} from "#math/quantiles"
import {mean} from "#math/sum"
import type {Vesting} from "#model/pay/offer"
import {publicGrantPaths} from "./public-grant-paths"

const AT_ONCE: Vesting = {kind: "even", years: 2, cliffMonths: 24, everyMonths: 12}
const QUARTERLY: Vesting = {kind: "even", years: 4, cliffMonths: 12, everyMonths: 3}

test("a part that vests on one day is log-normal with the assumed volatility", () => {
  const {multiples} = publicGrantPaths(AT_ONCE, {stockGrowth: 0.1, stockVolatility: 0.4})
  const spread = 0.4 * Math.sqrt(2)
  const middle = 2 * Math.log(1.1) - spread ** 2 / 2
  const [p10 = 0, p50 = 0, p90 = 0] = quantiles(multiples, [0.1, 0.5, 0.9]).map(Math.log)
  expect(p50).toBeCloseTo(middle, 1)
  expect(p90 - p10).toBeCloseTo(2 * 1.2816 * spread, 1)
})

test("the mean grows as assumed, simulated and exact", () => {
  for (const stockGrowth of [-0.3, 0, 0.25]) {
    const {multiples, mean: exact} = publicGrantPaths(QUARTERLY, {stockGrowth, stockVolatility: 0.4})
    expect(Math.abs(mean(multiples) / exact - 1)).toBeLessThan(0.03)
  }
  expect(publicGrantPaths(AT_ONCE, {stockGrowth: 0.1, stockVolatility: 0.9}).mean).toBeCloseTo(1.21, 12)
})

test("without volatility every path is the mean", () => {
  const {multiples, mean: exact} = publicGrantPaths(QUARTERLY, {stockGrowth: 0.2, stockVolatility: 0})
  for (const multiple of multiples) expect(multiple).toBeCloseTo(exact, 9)
})

test("dates share the walk of their path: a grant over four years varies more than one of independent prices", () => {
  const {multiples} = publicGrantPaths(QUARTERLY, {stockGrowth: 0, stockVolatility: 0.4})
  const [p10 = 0, p90 = 0] = quantiles(multiples, [0.1, 0.9])
  // 13 independent prices would stay within about a fifth of the mean
  expect(p90 / p10).toBeGreaterThan(2.5)
})

test("the same schedule gives the same paths again", () => {
  const given = {stockGrowth: 0.05, stockVolatility: 0.3}
  expect(publicGrantPaths(QUARTERLY, given)).toEqual(publicGrantPaths(QUARTERLY, given))
})
