import {expect, test} from "vitest"
import type {RunTrace} from "#labs/sim/training-run/trace"
import {branchesOf, ledgerOf, lossRange, runInWords, stepRange} from "./training-run-view"

const TRACE: RunTrace = {
  budgetHours: 20,
  hours: 16,
  checkpoints: [10_000, 10_500],
  faults: [{cause: "clip-order", from: 11_900}],
  run: {steps: [10_100, 10_500, 12_600], loss: [1.5, 1.4, 90]},
  gradientNorms: [1, 1, 3],
  bought: [
    {what: "probe", words: "rate", hours: 1, from: null, curve: null},
    {what: "rerun", words: "", hours: 2, from: 10_500, curve: {steps: [10_600], loss: [1.4]}},
    {what: "verdict", words: "clip", hours: 13, from: 10_500, curve: {steps: [15_000], loss: [1.3]}},
  ],
  causes: ["clip-order"],
  excess: 0.012,
  cleanLoss: 1.29,
}

test("branchesOf() lets each rerun leave the run at its checkpoint", () => {
  expect(
    branchesOf(TRACE).map(({label, words, curve}) => [label, words, curve.steps, curve.loss[0]]),
  ).toEqual([
    ["1", "no change", [10_500, 10_600], 1.4],
    ["V", "clip", [10_500, 15_000], 1.4],
  ])
})

test("the ranges hold every curve, up to a loss that nobody reads off", () => {
  expect(stepRange(TRACE)).toEqual([10_000, 15_000])
  const [low, high] = lossRange(TRACE)
  expect(low).toBeLessThan(1.29)
  expect(high).toBe(12)
})

test("ledgerOf() puts the hours one behind the other, and grows with what was overspent", () => {
  expect(ledgerOf(TRACE).items.map(({start}) => start)).toEqual([0, 1, 3])
  expect(ledgerOf(TRACE).total).toBe(20)
  expect(ledgerOf({...TRACE, budgetHours: 10}).total).toBe(16)
})

test("runInWords() says what was wrong, what was said, and what it came to", () => {
  expect(runInWords(TRACE)).toBe(
    "Loss of a run by step, with what was run again branching off. Wrong was clip-order from step 11900. " +
      "The verdict was clip-order, and the run ends 0.01 nats above the undisturbed one. " +
      "16 of 20 GPU-hours were spent, on 1 probe and 1 rerun among others.",
  )
  expect(runInWords({...TRACE, excess: null, causes: []})).toContain("There was no verdict")
})
