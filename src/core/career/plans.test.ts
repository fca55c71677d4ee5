import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {completeProfile, type Profile} from "#model/profile"
import {beliefsFor, beliefValues} from "./beliefs"
import {movePlan, policyPlans, presentLane} from "./plans"

const content = loadContent(".")
const preset = content.presets["open-data"]

function valueFor(profile: Profile, moved: Record<string, number> = {}) {
  if (preset === undefined) throw new RangeError("No preset")
  return beliefValues(beliefsFor(profile, preset, content), moved)
}
const profileOf = (change: Partial<Profile> = {}) =>
  completeProfile({role: "backend", level: "senior", years: 7, ...change})

test("Someone in a lane may stay in it or move to the two others", () => {
  const profile = profileOf({role: "mlops"})
  const plans = policyPlans(profile, valueFor(profile))
  expect(plans.map(({lane}) => lane)).toEqual(["ai", "ml", "mlops"])
  expect(plans.map(({switchQuarter}) => switchQuarter === null)).toEqual([false, false, true])
  expect(plans[2]).toMatchObject({learningHours: 0, learningMonths: 0, learningCostUsd: 0, levelDrop: 0})
})

test("Someone from outside the lanes has a fourth plan: to stay in software work", () => {
  for (const role of ["backend", "data-scientist", "data-engineer", "devops"] as const) {
    const profile = profileOf({role})
    const plans = policyPlans(profile, valueFor(profile))
    expect(plans.map(({lane}) => lane)).toEqual(["ai", "ml", "mlops", "swe"])
    expect(plans[3]?.switchQuarter).toBeNull()
    expect(presentLane(profile)).toBe("swe")
  }
})

describe("A move", () => {
  const move = (hours: number, change: Partial<Profile> = {}, moved: Record<string, number> = {}) => {
    const profile = profileOf(change)
    return movePlan(profile, "ai", valueFor(profile, {"move-hours-ai": hours, ...moved}))
  }

  test("takes hours over hours a week and 4.33 weeks a month", () => {
    expect(move(220).learningMonths).toBeCloseTo(220 / (4.33 * 8), 12)
    expect(move(220, {hoursPerWeek: 20}).learningMonths).toBeCloseTo(220 / (4.33 * 20), 12)
  })

  test("falls on the first quarter after the learning", () => {
    expect(move(4.33 * 8 * 3).switchQuarter).toBe(1)
    expect(move(4.33 * 8 * 3 + 1).switchQuarter).toBe(2)
    expect(move(220).switchQuarter).toBe(3)
  })

  test("with nothing to learn comes at once and costs nothing", () => {
    expect(move(0)).toMatchObject({switchQuarter: 0, learningMonths: 0, learningCostUsd: 0})
  })

  test("costs the hours at the person's own price of an hour", () => {
    expect(move(100).learningCostUsd).toBe(4000)
    expect(move(100, {hourValueUsd: 75}).learningCostUsd).toBe(7500)
    expect(move(100, {}, {"hour-value": 10}).learningCostUsd).toBe(1000)
  })

  test("that takes longer than the horizon does not happen", () => {
    const quarters = (hours: number) => move(hours, {horizonYears: 3}).switchQuarter
    expect(quarters(4.33 * 8 * 3 * 11)).toBe(11)
    expect(quarters(4.33 * 8 * 3 * 11 + 1)).toBeNull()
  })

  test("without any hours a week counts one hour", () => {
    expect(move(43.3, {hoursPerWeek: 0}).learningMonths).toBeCloseTo(10, 12)
    expect(move(43.3, {hoursPerWeek: 0.5}).learningMonths).toBeCloseTo(10, 12)
  })

  test("costs whole levels, half a level counts as one, and nobody falls below junior", () => {
    const drop = (levels: number, level: Profile["level"]) =>
      move(10, {level}, {"move-levels-ai": levels}).levelDrop
    expect([0, 0.4, 0.5, 1, 1.4, 1.5].map(levels => drop(levels, "senior"))).toEqual([0, 0, 1, 1, 1, 2])
    expect(drop(3, "junior")).toBe(0)
    expect(drop(3, "mid")).toBe(1)
  })
})
