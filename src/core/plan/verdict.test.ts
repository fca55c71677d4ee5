import {describe, expect, test} from "vitest"
import {exhaust} from "#core/career/run-law"
import type {PlanRequestDraft} from "#model/plan/plan-request"
import {CONTENT, planOf} from "../../../test/vectors/plan-given"
import {paysBack} from "./pay-back"
import {questionOf, verdictSteps} from "./verdict"

const SIZE = {draws: 12, careersPerDraw: 400}

function verdictFor(draft: PlanRequestDraft) {
  return exhaust(verdictSteps(planOf(draft), CONTENT, SIZE))
}

describe("paysBack()", () => {
  // two careers of three years; the move is at the start of the second
  const stay = Float32Array.from([100, 100, 100, 100, 100, 100])
  const back = (go: readonly number[]) => paysBack(stay, Float32Array.from(go), {years: 3, fromMonth: 12})

  test("counts months from the move until the average has everything back", () => {
    // minus 10 in the first year, plus 20 a year after: even half a year after the move
    expect(back([90, 90, 120, 120, 120, 120])).toMatchObject({months: 6, within24: 1, firstYear: 20})
  })

  test("says never where the years end before", () => {
    expect(back([80, 80, 100, 100, 105, 105])).toMatchObject({months: null, within24: 0})
  })

  test("counts careers one by one", () => {
    expect(back([90, 90, 120, 80, 120, 80])).toMatchObject({within24: 0.5})
  })

  test("a move that lies beyond the years brings nothing back", () => {
    const late = paysBack(stay, stay, {years: 3, fromMonth: 36})
    expect(late).toEqual({months: null, within24: 0, firstYear: 0})
  })
})

describe("verdictSteps()", () => {
  test("asks the career engine with the hours of the plan", () => {
    const plan = planOf({from: "ai", to: "ml", hoursPerWeek: 10})
    const {content} = questionOf(plan, CONTENT)
    expect(content.transitions["ai-to-ml"]?.hours).toEqual(plan.moveHours)
    const verdict = exhaust(verdictSteps(plan, CONTENT, SIZE))
    expect(verdict?.move.learningHours).toBeCloseTo(plan.moveHours.value, 9)
    expect(verdict?.move.learningMonths).toBeCloseTo(plan.moveMonths?.value ?? 0, 9)
  })

  test("is the same each time", () => {
    expect(verdictFor({from: "backend", to: "mlops"})).toEqual(verdictFor({from: "backend", to: "mlops"}))
  })

  test("says nothing where there is no move or no time for it", () => {
    expect(verdictFor({from: "ai", to: "ai"})).toBeNull()
    expect(verdictFor({from: "backend", to: "ai", hoursPerWeek: 0})).toBeNull()
  })

  test("gives chances between none and all, and ranges around their middle", () => {
    const verdict = verdictFor({from: "mlops", to: "ml", fromLevel: "senior"})
    expect(verdict?.within24.low).toBeGreaterThanOrEqual(0)
    expect(verdict?.within24.high).toBeLessThanOrEqual(1)
    for (const range of [verdict?.within24, verdict?.firstYearUsd, verdict?.worthUsd]) {
      expect(range?.low).toBeLessThanOrEqual(range?.value ?? Number.NaN)
      expect(range?.high).toBeGreaterThanOrEqual(range?.value ?? Number.NaN)
    }
  })

  test("a move that costs a level costs more of the first year than the same move without", () => {
    const plan = planOf({from: "mlops", to: "ml", fromLevel: "senior"})
    const {transition} = plan
    if (transition === null) throw new RangeError("Needs a move")
    const free = {...plan, transition: {...transition, level_reset: {value: 0, low: 0, high: 0}}}
    const costly = exhaust(verdictSteps(plan, CONTENT, SIZE))
    const easy = exhaust(verdictSteps(free, CONTENT, SIZE))
    expect(costly?.move.levelDrop).toBe(1)
    expect(easy?.move.levelDrop).toBe(0)
    expect(easy?.firstYearUsd.value).toBeGreaterThan(costly?.firstYearUsd.value ?? 0)
  })
})
