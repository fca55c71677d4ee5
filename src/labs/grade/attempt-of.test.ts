import {expect, test} from "vitest"
import {labAttemptSchema, MOST_CODE} from "#model/labs/lab-attempt"
import type {Verdict} from "#model/labs/verdict"
import {attemptOf} from "./attempt-of"

const GRADED: Verdict = {
  format: "lanewise-lab-verdict/1",
  lab: "batch-engine",
  labVersion: 2,
  language: "py",
  codeHash: "a".repeat(64),
  grade: {
    score: 30,
    passed: false,
    beatsBest: false,
    metrics: {inTime: 0.5, ratio: Number.POSITIVE_INFINITY},
    visible: [],
    hidden: [],
    confirmed: true,
    traps: [
      {id: "memory-grows", passed: false, checks: []},
      {id: "crash", passed: true, checks: []},
    ],
  },
  failure: null,
  calls: 10,
  log: [],
  logDropped: 0,
}
const failed = (kind: "threw" | "syntax" | "lacks", message = "boom"): Verdict => ({
  ...GRADED,
  grade: null,
  failure: {kind, message, hint: "Mend it", line: 5, column: null},
})
const IN_BROWSER = {code: "pass", surface: "browser"} as const

test("attemptOf() keeps the code, the score and the tests that failed, and leaves out what is no number", () => {
  const attempt = attemptOf(GRADED, IN_BROWSER)
  expect(attempt).toMatchObject({
    code: "pass",
    labVersion: 2,
    score: 30,
    beatsBest: false,
    trapsFailed: ["memory-grows"],
    failure: null,
  })
  expect(attempt?.metrics).toEqual({inTime: 0.5})
  expect(labAttemptSchema.parse(attempt)).toEqual(attempt)
})

test("attemptOf() keeps that a pass lies beyond the best", () => {
  const grade = {score: 100, passed: true, beatsBest: true, metrics: {}, visible: [], hidden: []}
  const verdict = {...GRADED, grade: {...grade, confirmed: true, traps: []}}
  expect(attemptOf(verdict, IN_BROWSER)).toMatchObject({passed: true, beatsBest: true, trapsFailed: []})
})

test("attemptOf() keeps a run that failed on the way, however much it said", () => {
  const attempt = attemptOf(failed("threw", "x".repeat(9000)), IN_BROWSER)
  expect(attempt).toMatchObject({score: null, passed: false, failure: {kind: "threw", line: 5}})
  expect(labAttemptSchema.parse(attempt)).toEqual(attempt)
})

test("attemptOf() keeps nothing of code that the simulator never saw", () => {
  expect(attemptOf(failed("syntax"), IN_BROWSER)).toBeNull()
  expect(attemptOf(failed("lacks"), IN_BROWSER)).toBeNull()
  expect(attemptOf(GRADED, {...IN_BROWSER, code: "x".repeat(MOST_CODE + 1)})).toBeNull()
})
