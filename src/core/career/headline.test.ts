import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import type {UncertaintyReport} from "#model/career-answer"
import {certaintyOf} from "#model/certainty"
import {answerQuestion} from "./answer"
import {employerLever} from "./employer-lever"
import {headline} from "./headline"
import {laneLevelSteps} from "./lane-level-steps"
import {makeQuestion} from "./question"

const content = loadContent(".")
const answer = answerQuestion(
  makeQuestion({profile: {role: "backend", level: "senior", years: 7}, careers: 600}, content),
  content,
)

/** A report in which the lanes come first in these shares of the draws. */
function reportOf(shares: readonly number[], leader: number, runnerUp: number): UncertaintyReport {
  const estimates = shares.map(value => ({value, se: 0.01}))
  return {
    draws: 200,
    careersPerDraw: 2000,
    seed: 1,
    best: {mean: estimates, p10: estimates, certaintyEquivalent: estimates, p95: estimates},
    regret: shares.map(() => ({value: 0, se: 0})),
    leader,
    runnerUp,
    certainty: certaintyOf(shares[leader] ?? 0),
    drivers: [],
    means: [],
  }
}

test("certaintyOf() calls less than 60 % a toss-up, up to 80 % a lean, and more likely, as the share is shown", () => {
  expect([0, 0.34, 0.594].map(certaintyOf)).toEqual(["toss-up", "toss-up", "toss-up"])
  expect([0.595, 0.6, 0.7, 0.8, 0.804].map(certaintyOf)).toEqual([
    "leans",
    "leans",
    "leans",
    "leans",
    "leans",
  ])
  expect([0.805, 1].map(certaintyOf)).toEqual(["likely", "likely"])
})

describe("headline()", () => {
  test("claims no share before the uncertainty is known, and leads with the highest mean", () => {
    const {sentence, certainty, leader} = headline(answer, null)
    const means = answer.result.policies.map(({npv}) => npv.mean)
    expect(leader).toBe(answer.plans[means.indexOf(Math.max(...means))]?.lane)
    expect(certainty).toBeNull()
    expect(sentence).not.toMatch(/%/)
  })

  test("names both lanes and both shares of a toss-up", () => {
    const {sentence, certainty} = headline(answer, reportOf([0.1, 0.5, 0.4, 0], 1, 2))
    expect(sentence).toBe("It is a toss-up for you between ML engineering (50\u202f%) and MLOps (40\u202f%).")
    expect(certainty).toBe("toss-up")
  })

  test("says that a lane leans ahead, or is likely to, and by what share", () => {
    expect(headline(answer, reportOf([0.2, 0.7, 0.1, 0], 1, 0)).sentence).toBe(
      "ML engineering leans ahead for you (70\u202f%), before AI engineering (20\u202f%).",
    )
    expect(headline(answer, reportOf([0.05, 0.05, 0.9, 0], 2, 0)).sentence).toBe(
      "MLOps is likely to pay you the most (90\u202f%), before AI engineering (5\u202f%).",
    )
  })

  test("never says 100 % or 0 %", () => {
    const {sentence} = headline(answer, reportOf([0, 1, 0, 0], 1, 2))
    expect(sentence).toContain("(over 99\u202f%)")
    expect(sentence).toContain("(under 1\u202f%)")
  })

  test("speaks of staying as staying, and names the nearest of the three lanes", () => {
    const {sentence, leader} = headline(answer, reportOf([0.1, 0.2, 0, 0.7], 3, 1))
    expect(leader).toBe("swe")
    expect(sentence).toBe(
      "Staying in general software work leans ahead for you (70\u202f%); of the three lanes ML engineering comes closest (20\u202f%).",
    )
  })

  test("gives both medians, the horizon and how often luck turns the order", () => {
    const {detail} = headline(answer, reportOf([0.1, 0.5, 0.4, 0], 1, 2))
    expect(detail).toMatch(
      /^A middle career is worth \$\d\.\d+\u202fM over 10 years after tax, against \$\d\.\d+\u202fM in MLOps;/,
    )
    const behind = Math.round((1 - (answer.result.beats[1]?.[2] ?? 0)) * 100)
    expect(detail).toContain(`behind in ${behind}\u202f% of such pairs`)
  })

  test("says before tax where there are no tax tables", () => {
    const abroad = answerQuestion(
      makeQuestion({profile: {role: "ml", level: "mid", years: 4, place: "de"}, careers: 50}, content),
      content,
    )
    expect(headline(abroad, null).detail).toContain("before tax")
  })
})

describe("employerLever()", () => {
  test("compares one standard deviation of employers with the widest gap between lanes", () => {
    const {employerShare, laneShare, ratio} = employerLever(answer.law, 2)
    // the fitted bands: senior MLOps lies furthest below senior ML
    const step = laneLevelSteps(content.bands)("mlops", "senior")
    const effect = content.beliefs.find(({id}) => id === "lane-effect-mlops")?.value ?? Number.NaN
    expect(laneShare).toBeCloseTo(Math.exp(-effect - step) - 1, 9)
    expect(employerShare).toBeGreaterThan(0.2)
    expect(employerShare).toBeLessThan(0.6)
    expect(ratio).toBeCloseTo(employerShare / laneShare, 12)
  })

  test("has no finite ratio where the lanes pay the same", () => {
    const step = laneLevelSteps(content.bands)
    const same = {"lane-effect-ai": -step("ai", "senior"), "lane-effect-mlops": -step("mlops", "senior")}
    const {law} = answerQuestion(
      makeQuestion({profile: {role: "ml", level: "senior", years: 8}, careers: 1, beliefs: same}, content),
      content,
    )
    expect(employerLever(law, 2).ratio).toBeGreaterThan(1e9)
  })
})
