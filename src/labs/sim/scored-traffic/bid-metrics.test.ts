import {expect, test} from "vitest"
import {areaUnderCurve, bidMetrics, calibrationError} from "./bid-metrics"
import {trafficParametersSchema} from "./parameters"
import {drawLive, drawRows, keptRate, segmentRates} from "./views"

const WORLD = trafficParametersSchema.parse({
  rows: 4000,
  in_training: 0.5,
  live_rows: 4000,
  click_rate: 0.1,
  click_rate_now: 0.2,
  keep: 0.25,
  separation: 1.5,
  sharpness: 1,
  bend: 0,
  decimals: 4,
  segments: [
    {share: 3, odds: 1},
    {share: 1, odds: 4},
  ],
})

function share(values: readonly boolean[]): number {
  return values.filter(Boolean).length / values.length
}

test("the segments' rates make the rate of all views", () => {
  const [first = 0, second = 0] = segmentRates(WORLD)
  expect((3 * first + second) / 4).toBeCloseTo(0.1, 12)
  expect(second / (1 - second) / (first / (1 - first))).toBeCloseTo(4, 9)
})

test("rows hold the clicks that thinning leaves, live views those of now", () => {
  expect(share(drawRows(WORLD, 1).map(({clicked}) => clicked))).toBeCloseTo(keptRate(0.1, 0.25), 1)
  expect(share(drawLive(WORLD, 1).map(({clicked}) => clicked))).toBeCloseTo(0.2, 1)
})

test("the true chances are calibrated against the clicks", () => {
  const live = drawLive({...WORLD, live_rows: 40_000}, 2)
  const clicks = live.map(({clicked}) => (clicked ? 1 : 0))
  expect(
    calibrationError(
      clicks,
      live.map(({chance}) => chance),
    ),
  ).toBeLessThan(0.01)
})

test("rows that the model has seen look better than they are", () => {
  const area = (inTraining: boolean) => {
    const rows = drawRows(WORLD, 3).filter(row => row.inTraining === inTraining)
    return areaUnderCurve(
      rows.map(({clicked}) => (clicked ? 1 : 0)),
      rows.map(({score}) => score),
    )
  }
  expect(area(true)).toBeGreaterThan(area(false) + 0.05)
})

test("bidMetrics() of the truth loses nothing", () => {
  const live = drawLive(WORLD, 4)
  expect(
    bidMetrics(
      live,
      live.map(({chance}) => chance),
    ),
  ).toMatchObject({
    excessLoss: 0,
    calibrationError: 0,
    totalRatio: 1,
    worstSegmentRatio: 1,
    certain: 0,
  })
})

test("bidMetrics() counts forecasts of 0 and 1, and stays finite", () => {
  const live = drawLive(WORLD, 5)
  const metrics = bidMetrics(
    live,
    live.map((_, at) => at % 2),
  )
  expect(metrics["certain"]).toBe(live.length)
  expect(Object.values(metrics).every(Number.isFinite)).toBe(true)
})

test("areaUnderCurve() is 1 for the right order, 0 for the wrong one, one half for ties", () => {
  expect(areaUnderCurve([0, 0, 1, 1], [1, 2, 3, 4])).toBe(1)
  expect(areaUnderCurve([1, 1, 0, 0], [1, 2, 3, 4])).toBe(0)
  expect(areaUnderCurve([0, 1, 0, 1], [7, 7, 7, 7])).toBe(0.5)
})
