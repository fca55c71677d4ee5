import {expect, test} from "vitest"
import {judgeTraceSchema} from "#labs/sim/judge-panel/trace"
import {confusionCells, confusionWords, goodShare, holds, intervalWords} from "./judge-panel-view"

const TRACE = judgeTraceSchema.parse({
  confusion: {goodPassed: 60, goodFailed: 20, badPassed: 5, badFailed: 15},
  kappa: 0.47,
  releases: [
    {trueRate: 0.8, rate: 0.75, lo: 0.7, hi: 0.8, passed: 0.65},
    {trueRate: 0.5, rate: 0.7, lo: 0.6, hi: 0.8, passed: 0.65},
  ],
})

test("the cells of good answers and those of bad ones each make a whole", () => {
  const shares = confusionCells(TRACE).map(({share}) => share)
  expect(shares).toEqual([0.75, 0.25, 0.25, 0.75])
  expect(goodShare(TRACE)).toBe(0.8)
})

test("an interval holds what lies on its end, and nothing beyond it", () => {
  expect(TRACE.releases.map(holds)).toEqual([true, false])
})

test("the words say what the picture shows", () => {
  expect(confusionWords(TRACE)).toContain("kappa is 0.47")
  expect(intervalWords(TRACE)).toBe(
    "The true rate lies in 1 of 2 intervals, which are 15 points wide on average.",
  )
})
