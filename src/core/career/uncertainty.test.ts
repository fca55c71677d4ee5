import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {sum} from "#math/sum"
import {type CareerQuestion, CRITERIA} from "#model/career-answer"
import {makeQuestion} from "./question"
import {exhaust} from "./run-law"
import {type UncertaintyOptions, uncertaintySteps} from "./uncertainty"

const content = loadContent(".")
const small = {draws: 12, careersPerDraw: 150}
const ask = (beliefs: Record<string, number> = {}, preset = "open-data") =>
  makeQuestion({profile: {role: "backend", level: "senior", years: 7}, beliefs, preset}, content)
const measure = (question: CareerQuestion, size: UncertaintyOptions) =>
  exhaust(uncertaintySteps(question, content, size))

describe("uncertaintySteps()", () => {
  const question = ask()
  const report = measure(question, small)

  test("shares out the first place among the lanes, by every criterion", () => {
    for (const criterion of CRITERIA) {
      expect(report.best[criterion].length).toBe(4)
      expect(sum(report.best[criterion].map(({value}) => value))).toBeCloseTo(1, 12)
      for (const {value, se} of report.best[criterion]) {
        expect(value * small.draws).toBeCloseTo(Math.round(value * small.draws), 9)
        expect(se).toBeGreaterThan(0)
      }
    }
  })

  test("names the lane that comes first most often, and the one behind it", () => {
    const shares = report.best.mean.map(({value}) => value)
    expect(shares[report.leader]).toBe(Math.max(...shares))
    expect(report.runnerUp).not.toBe(report.leader)
    const others = shares.filter((_, index) => index !== report.leader)
    expect(shares[report.runnerUp]).toBe(Math.max(...others))
  })

  test("regrets nothing only where a lane is best in every draw", () => {
    report.regret.forEach(({value}, policy) => {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value === 0).toBe(report.best.mean[policy]?.value === 1)
    })
  })

  test("ranks its drivers, and says which way they push", () => {
    const strengths = report.drivers.map(({correlation}) => Math.abs(correlation))
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a))
    for (const {correlation} of report.drivers) expect(Math.abs(correlation)).toBeLessThanOrEqual(1)
  })

  test("gives the same report for the same question", () => {
    expect(measure(question, small)).toEqual(report)
  })

  test("reports progress after each draw", () => {
    const steps = uncertaintySteps(question, content, {draws: 3, careersPerDraw: 20})
    expect([steps.next(), steps.next(), steps.next()].map(({value}) => value)).toEqual([
      {done: 1, total: 3},
      {done: 2, total: 3},
      {done: 3, total: 3},
    ])
    expect(steps.next().done).toBe(true)
  })
})

test("A lane that is forced far ahead comes first in every draw", () => {
  const forced = {
    "lane-effect-ai": 0.4,
    "lane-effect-mlops": -0.6,
    "lane-effect-swe": -0.6,
    "move-hours-ai": 0,
    "move-levels-ai": 0,
  }
  const report = measure(ask(forced), small)
  expect(report.best.mean[0]?.value).toBe(1)
  expect(report.leader).toBe(0)
  expect(report.certainty).toBe("likely")
  expect(report.regret[0]?.value).toBe(0)
})

test("A lane's own effect drives how far it is ahead, in its direction", () => {
  const report = measure(ask({"lane-effect-mlops": -0.6}), {
    draws: 60,
    careersPerDraw: 200,
  })
  const lanes = ["ai", "ml", "mlops", "swe"]
  const driver = report.drivers.find(
    ({belief}) =>
      belief === `lane-effect-${lanes[report.runnerUp]}` || belief === `lane-effect-${lanes[report.leader]}`,
  )
  expect(driver).toBeDefined()
  const sign = driver?.belief === `lane-effect-${lanes[report.leader]}` ? 1 : -1
  expect(Math.sign(driver?.correlation ?? 0)).toBe(sign)
  expect(Math.sign((driver?.whenHigh ?? 0) - (driver?.whenLow ?? 0))).toBe(sign)
})

test("Somebody who has set every belief gets the same first lane in every draw", () => {
  const {profile} = ask()
  const fixed = Object.fromEntries(content.beliefs.map(belief => [belief.id, belief.value]))
  for (const lane of ["ai", "ml", "mlops"])
    for (const what of [`move-hours-${lane}`, `move-levels-${lane}`]) fixed[what] = 0
  const report = measure(makeQuestion({profile, beliefs: fixed}, content), {
    draws: 4,
    careersPerDraw: 50,
  })
  expect(report.best.mean[report.leader]?.value).toBe(1)
  expect(report.drivers).toEqual([])
})
