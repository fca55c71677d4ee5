import {expect, test} from "vitest"
import type {TrafficTrace} from "#labs/sim/scored-traffic/trace"
import {chanceRange, totalRatio, trafficWords, worstSegment} from "./scored-traffic-view"

const TRACE: TrafficTrace = {
  bins: [
    {count: 100, score: 0.2, forecast: 0.01, chance: 0.02},
    {count: 100, score: 0.6, forecast: 0.09, chance: 0.08},
  ],
  segments: [
    {segment: 0, count: 150, ratio: 1.1},
    {segment: 1, count: 80, ratio: 0.5},
    {segment: 2, count: 20, ratio: 9},
  ],
}

test("the total weighs each bin by its views", () => {
  expect(totalRatio(TRACE)).toBeCloseTo(1, 12)
  expect(totalRatio({...TRACE, bins: []})).toBe(0)
})

test("the worst segment is furthest off as a factor, and one of a few views is none", () => {
  expect(worstSegment(TRACE)?.segment).toBe(1)
  expect(worstSegment({...TRACE, segments: []})).toBeUndefined()
})

test("the words give the total and the segment that is furthest off", () => {
  expect(trafficWords(TRACE)).toBe(
    "In all you forecast 1.00 clicks for every one that came. Furthest off is segment 1 with 0.50.",
  )
  expect(trafficWords({...TRACE, segments: []})).toBe(
    "In all you forecast 1.00 clicks for every one that came.",
  )
})

test("the axes hold every value and have a place for 0", () => {
  expect(chanceRange(TRACE)).toEqual([0.01, 0.6])
  const [least] = chanceRange({...TRACE, bins: [{count: 1, score: 0, forecast: 0, chance: 0}]})
  expect(least).toBeGreaterThan(0)
})
