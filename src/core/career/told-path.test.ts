import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {LEVELS} from "#model/lane"
import {answerQuestion} from "./answer"
import {runTask} from "./law-tasks"
import {prepareLaw} from "./prepare-law"
import {makeQuestion} from "./question"
import {tellPath} from "./told-path"

const content = loadContent(".")
const CAREERS = 400
const answerFor = (coupling: string, beliefs: Record<string, number> = {}) =>
  answerQuestion(
    makeQuestion(
      {profile: {role: "backend", level: "mid", years: 4}, careers: CAREERS, coupling, beliefs},
      content,
    ),
    content,
  )
const answer = answerFor("same-person", {"layoff-rate": 0.3, "washout-share-ml": 0.5})

describe("tellPath()", () => {
  test.each(["same-person", "same-luck", "independent"])(
    "replays a career of the run to the last bit, %s",
    coupling => {
      const asked = answerFor(coupling)
      const {law, question, plans} = asked
      plans.forEach((plan, policy) => {
        const {totals, net} = runTask(prepareLaw(law), {
          part: "main",
          policy,
          coupling: question.coupling,
          seed: question.seed,
          from: 0,
          count: CAREERS,
        })
        const path = tellPath(asked, plan.lane, 37)
        expect(path.totalUsd).toBe(totals[path.career])
        expect(path.years.map(pay => Math.fround(pay))).toEqual(
          law.discount.map((_, year) => net[year * CAREERS + path.career]),
        )
      })
    },
  )

  test("finds the worst, the middle and the best career", () => {
    const {totals} = runTask(prepareLaw(answer.law), {
      part: "main",
      policy: 1,
      coupling: "same-person",
      seed: 1,
      from: 0,
      count: CAREERS,
    })
    const sorted = [...totals].sort((a, b) => a - b)
    expect(tellPath(answer, "ml", 0).totalUsd).toBe(sorted[0])
    expect(tellPath(answer, "ml", 100).totalUsd).toBe(sorted[CAREERS - 1])
    expect(tellPath(answer, "ml", 50).totalUsd).toBe(sorted[Math.round(0.5 * (CAREERS - 1))])
  })

  test("tells the state of each quarter and each year's pay", () => {
    for (const percentile of [0, 5, 50, 95, 100]) {
      const path = tellPath(answer, "ml", percentile)
      expect(path.quarters.map(({quarter}) => quarter)).toEqual(
        Array.from({length: 40}, (_, quarter) => quarter),
      )
      expect(path.years.length).toBe(10)
      const sum = path.years.reduce((total, pay, year) => total + pay * (answer.law.discount[year] ?? 0), 0)
      expect(sum / path.totalUsd).toBeCloseTo(1, 12)
    }
  })

  test("tells steps that agree with the quarters", () => {
    for (const percentile of [0, 10, 30, 60, 90]) {
      const {steps, quarters} = tellPath(answer, "ml", percentile)
      expect(steps[0]?.kind).toBe("start")
      expect(steps.map(({quarter}) => quarter)).toEqual(
        steps.map(({quarter}) => quarter).sort((a, b) => a - b),
      )
      for (const step of steps) {
        expect(step.quarter).toBeLessThan(40)
        expect(step.year).toBe(Math.floor(step.quarter / 4) + 1)
        const [before, now] = [quarters[step.quarter - 1], quarters[step.quarter]]
        if (step.kind === "lay-off") expect([now?.working, step.payUsd]).toEqual([false, 0])
        if (step.kind === "promotion" && now?.lane === before?.lane)
          expect(LEVELS.indexOf(now?.level ?? "junior")).toBe(LEVELS.indexOf(before?.level ?? "junior") + 1)
        if (step.kind === "lane-change") expect(now?.lane).not.toBe(before?.lane)
      }
      const promotions = steps.filter(({kind}) => kind === "promotion").length
      const falls = steps.filter(({kind}) => kind === "wash-out" || kind === "lane-change").length
      expect(promotions + falls === 0 && quarters[0]?.level !== quarters[39]?.level).toBe(false)
    }
  })

  test("has quarters without work from a lay-off to the next job", () => {
    const paths = [0, 5, 10, 20, 40].map(percentile => tellPath(answer, "mlops", percentile))
    for (const {steps, quarters} of paths) {
      let working = true
      for (const {quarter, working: now} of quarters) {
        const kinds = steps.filter(step => step.quarter === quarter).map(({kind}) => kind)
        if (kinds.includes("lay-off")) working = false
        else if (kinds.includes("rehired")) working = true
        expect(now).toBe(working)
      }
    }
    expect(paths.some(({quarters}) => quarters.some(({working}) => !working))).toBe(true)
  })

  test("moves lane in the quarter of the plan, and only the staying path never does", () => {
    const plan = answer.plans.find(({lane}) => lane === "ai")
    const {quarters} = tellPath(answer, "ai", 50)
    expect(quarters.findIndex(({lane}) => lane === "ai")).toBe(plan?.switchQuarter)
    expect(new Set(tellPath(answer, "swe", 50).quarters.map(({lane}) => lane))).toEqual(new Set(["swe"]))
  })

  test("says what was expected of a lane or a percentile that is not there", () => {
    const inLane = answerQuestion(
      makeQuestion({profile: {role: "ml", level: "mid", years: 4}, careers: 10}, content),
      content,
    )
    expect(() => tellPath(inLane, "swe", 50)).toThrow('Expected one of the lanes ai, ml, mlops, found "swe"')
    for (const percentile of [-1, 100.5, Number.NaN])
      expect(() => tellPath(answer, "ml", percentile)).toThrow(
        `Expected a percentile from 0 to 100, found ${percentile}`,
      )
  })
})
