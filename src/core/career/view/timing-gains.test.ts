import {expect, test} from "vitest"
import {timingGains} from "./timing-gains"

const none = {value: 0, se: 0}

test("timingGains() counts from never moving", () => {
  const points = [
    {quarter: null, mean: {value: 100, se: 1}, certaintyEquivalent: {value: 10, se: 1}},
    {quarter: 4, mean: {value: 130, se: 1}, certaintyEquivalent: {value: 8, se: 1}},
  ]
  expect(timingGains({lane: "ml", points, bestQuarter: 4, gain: none})).toEqual([
    {quarter: 4, gain: 30, certaintyEquivalentGain: -2},
  ])
})

test("timingGains() is empty where nobody can stay", () => {
  expect(timingGains({lane: "ml", points: [], bestQuarter: null, gain: none})).toEqual([])
})
