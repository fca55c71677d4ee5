import {expect, test} from "vitest"
import {percentileOf, scalePay} from "./percentile"
import {type LogPay, payAt} from "./predict-base"

const PAY: LogPay = {
  location: 12,
  locationVariance: 0.01,
  logScaleVariance: 0.02,
  sd: 0.3,
  spread: {
    logScale: {
      intercept: 0,
      noiseVariance: 1,
      place: new Map(),
      effects: new Float64Array(),
      variances: new Float64Array(),
      counts: new Int32Array(),
      termVariances: new Map(),
    },
    probabilities: [0.05, 0.1, 0.5, 0.9, 0.95],
    scaledErrors: [-1.7, -1.3, 0, 1.2, 1.6],
  },
}

test("percentileOf() is the way back of payAt()", () => {
  for (const probability of [0.05, 0.1, 0.3, 0.5, 0.72, 0.9, 0.95])
    expect(percentileOf(PAY, payAt(PAY, probability)).share).toBeCloseTo(probability, 9)
})

test("percentileOf() never falls as the amount rises, and stays inside 0 to 1", () => {
  let before = 0
  for (let amount = 20_000; amount < 2_000_000; amount *= 1.07) {
    const {share, low, high} = percentileOf(PAY, amount)
    expect(share).toBeGreaterThanOrEqual(before)
    expect(low).toBeLessThanOrEqual(share)
    expect(high).toBeGreaterThanOrEqual(share)
    expect(high).toBeLessThanOrEqual(1)
    before = share
  }
  expect(before).toBeGreaterThan(0.99)
})

test("percentileOf() is surer where the middle is surer", () => {
  const vague = percentileOf(PAY, 170_000)
  const sure = percentileOf({...PAY, locationVariance: 0.0001, logScaleVariance: 0.0001}, 170_000)
  expect(sure.high - sure.low).toBeLessThan((vague.high - vague.low) / 3)
})

test("scalePay() moves every quantile by the factor", () => {
  expect(payAt(scalePay(PAY, 1.1), 0.9)).toBeCloseTo(payAt(PAY, 0.9) * 1.1, 4)
})

test("percentileOf() refuses an amount that has no logarithm", () => {
  expect(() => percentileOf(PAY, 0)).toThrow("above 0 USD, found 0")
})
