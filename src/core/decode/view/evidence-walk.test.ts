import {expect, test} from "vitest"
import {clearEvidence, evidenceTotals, shownEvidence, stepEvidence} from "./evidence-walk"

const evidence = [
  {start: 20, end: 30, lane: "ml", weight: 0.5},
  {start: 0, end: 10, lane: "ai", weight: 0.25},
  {start: 40, end: 50, lane: "ml", weight: 0.25},
] as const

test("shownEvidence() goes by the text, and keeps to one lane where one is given", () => {
  expect(shownEvidence(evidence, null)).toEqual([1, 0, 2])
  expect(shownEvidence(evidence, "ml")).toEqual([0, 2])
  expect(shownEvidence(evidence, "none")).toEqual([])
})

test("stepEvidence() goes round in both directions and starts at either end", () => {
  expect(stepEvidence([1, 0, 2], 2, 1)).toBe(1)
  expect(stepEvidence([1, 0, 2], 1, -1)).toBe(2)
  expect(stepEvidence([1, 0, 2], null, 1)).toBe(1)
  expect(stepEvidence([1, 0, 2], null, -1)).toBe(2)
  expect(stepEvidence([], null, 1)).toBeNull()
  // the present one may have been filtered out
  expect(stepEvidence([0, 2], 1, 1)).toBe(0)
})

test("clearEvidence() leaves out what says less than a tenth of the strongest piece", () => {
  const faint = {start: 60, end: 70, lane: "ai", weight: 0.04} as const
  expect(clearEvidence([...evidence, faint])).toEqual(evidence)
  expect(clearEvidence([])).toEqual([])
})

test("evidenceTotals() counts the pieces of each lane and adds their weights", () => {
  expect(evidenceTotals(evidence)).toMatchObject({ml: {count: 2, weight: 0.75}, none: {count: 0, weight: 0}})
})
