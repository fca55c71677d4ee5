import {expect, test} from "vitest"
import {guardWords, loopStretches, type TapeStep, tapeWords} from "./agent-traces-view"

const STEP: TapeStep = {verdict: "allow", tool: "read", fresh: 1, loop: false, usd: 0.02}
const STEPS: TapeStep[] = [
  STEP,
  {...STEP, loop: true, fresh: 0},
  {...STEP, loop: true, verdict: "replan", fresh: 0},
  STEP,
  {...STEP, loop: true, fresh: 0},
]

test("loopStretches() joins steps in circles that follow each other", () => {
  expect(loopStretches(STEPS)).toEqual([
    {from: 1, to: 3},
    {from: 4, to: 5},
  ])
})

test("tapeWords() tells how often an agent was stuck and what it came to", () => {
  const task = {
    index: 2,
    end: "over" as const,
    valueUsd: 5,
    broughtUsd: 0,
    spentUsd: 4.2,
    lostUsd: 1,
    steps: STEPS,
  }
  expect(tapeWords(task)).toBe(
    "Task 3: 5 steps, stuck 2 times for 3 steps, 1 replan, over the budget. Worth $0.00, cost $4.20.",
  )
})

test("guardWords() names the bad ends that there were, and a loss as one", () => {
  expect(guardWords({ends: ["finished", "over", "handedOff"], netUsd: -0.5, lostUsd: 0.25, tasks: []})).toBe(
    "1 of 3 tasks were finished, 1 handed over, 1 over the budget. A task brought −$0.50 net; $0.25 went into circles and replans.",
  )
})
