import {describe, expect, test} from "vitest"
import {planOf} from "../../../test/vectors/plan-given"
import {learnedPace} from "./pace"

describe("learnedPace()", () => {
  test("says nothing where nothing was finished", () => {
    expect(learnedPace([])).toBeNull()
    expect(learnedPace([{guessed: 60, took: 0}])).toBeNull()
  })

  test("is one where guesses were right", () => {
    expect(learnedPace([{guessed: 60, took: 60}])?.pace).toBeCloseTo(1, 12)
  })

  test("believes one skill less than many", () => {
    const twice = {guessed: 30, took: 60}
    const one = learnedPace([twice])?.pace ?? 0
    const many = learnedPace(Array.from({length: 20}, () => twice))?.pace ?? 0
    expect(one).toBeGreaterThan(1.2)
    expect(one).toBeLessThan(1.5)
    expect(many).toBeGreaterThan(1.85)
    expect(many).toBeLessThan(2)
  })
})

describe("a plan", () => {
  test("takes longer at a slower pace, in the same order", () => {
    const usual = planOf({from: "backend", to: "ai"})
    const slow = planOf({from: "backend", to: "ai", pace: 1.5})
    expect(slow.hours.value).toBeCloseTo(usual.hours.value * 1.5, 9)
    expect(slow.bars.map(({id}) => id)).toEqual(usual.bars.map(({id}) => id))
  })

  test("learns the pace from skills that were finished with its hours", () => {
    const plan = planOf({
      from: "backend",
      to: "ai",
      done: {"llm-apis": 20, rag: 10},
      skills: {"llm-apis": "proven"},
    })
    expect(plan.learned?.skills).toBe(1)
    expect(plan.learned?.pace).toBeLessThan(1)
    expect(planOf({from: "backend", to: "ai", done: {rag: 10}}).learned).toBeNull()
  })
})
