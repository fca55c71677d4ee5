import {expect, test} from "vitest"
import type {ToldQuarter} from "#model/career-answer"
import {toldRuns} from "./told-runs"

function quarter(number: number, change: Partial<ToldQuarter> = {}): ToldQuarter {
  return {quarter: number, lane: "ml", level: "mid", employer: "nonai", working: true, ...change}
}

test("toldRuns() joins quarters in which nothing changed", () => {
  expect(toldRuns([quarter(0), quarter(1), quarter(2, {level: "senior"})])).toEqual([
    {from: 0, to: 2, lane: "ml", level: "mid", employer: "nonai"},
    {from: 2, to: 3, lane: "ml", level: "senior", employer: "nonai"},
  ])
})

test("toldRuns() shows quarters out of work as a run without an employer", () => {
  const runs = toldRuns([quarter(0), quarter(1, {working: false}), quarter(2, {employer: "startup"})])
  expect(runs.map(({employer}) => employer)).toEqual(["nonai", null, "startup"])
})
