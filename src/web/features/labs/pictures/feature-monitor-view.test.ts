import {expect, test} from "vitest"
import type {WatchTrace} from "#labs/sim/feature-monitor/trace"
import {markOf, shadeOf, stretchesOf, watchInWords, watchRows} from "./feature-monitor-view"

const TRACE: WatchTrace = {
  days: 3,
  labelDelay: 1,
  used: [false, true],
  features: [
    [0, 0, 0.9],
    [0, 0.4, 0],
  ],
  outcomes: [null, 0, 0],
  holidays: [],
  muted: [2],
  drifts: [
    {feature: 1, kind: "unit", from: 0, until: 2, foundOn: 1},
    {feature: 0, kind: null, from: 2, until: 3, foundOn: null},
    {feature: null, kind: null, from: 0, until: 3, foundOn: null},
  ],
  alarms: [
    {day: 1, feature: 1, kind: "unit", outcome: "right"},
    {day: 1, feature: 0, kind: "shift", outcome: "false"},
    {day: 2, feature: 0, kind: "shift", outcome: "muted"},
  ],
}

test("watchRows() puts outcomes first and unused features last", () => {
  expect(watchRows(TRACE).map(({name, drifts}) => [name, drifts.length])).toEqual([
    ["Outcomes", 0],
    ["Feature 1", 1],
    ["Feature 0", 1],
  ])
})

test("watchInWords() says what was found, how late, and what was for nothing", () => {
  expect(watchInWords(TRACE)).toBe(
    "Heat strip of 2 features and the outcomes over 3 days: 1 of 1 harmful drifts found by an alarm, " +
      "1.0 days after it began on average; 1 false alarm. The pager was off on 1 day.",
  )
})

test("an alarm about what is being repaired has no mark, one to a pager that is off has its own", () => {
  expect(markOf({day: 0, feature: 0, kind: "shift", outcome: "known"})).toBeNull()
  expect(markOf({day: 0, feature: 0, kind: "shift", outcome: "muted"})).toBe("unheard")
})

test("shadeOf() hides chance and never passes 1", () => {
  expect([shadeOf(null), shadeOf(0.001), shadeOf(3)]).toEqual([0, 0, 1])
  expect(shadeOf(0.1)).toBeGreaterThan(shadeOf(0.02))
})

test("stretchesOf() joins neighbours", () => {
  expect(stretchesOf([1, 2, 3, 7])).toEqual([
    {from: 1, to: 3},
    {from: 7, to: 7},
  ])
})
