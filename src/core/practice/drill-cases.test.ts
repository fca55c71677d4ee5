import {expect, test} from "vitest"
import {casesRight, drillCalls, drillRun} from "./drill-cases"

const CASES = [
  {args: [1], gives: 0.3},
  {args: [2], gives: [1, 2]},
]

test("rooms name functions in camelCase", () => {
  const drill = {language: "py", name: "mean_of_two", shown: [], hidden: []} as const
  expect(drillCalls({...drill, shown: [], hidden: []}, CASES)).toEqual({
    exports: ["meanOfTwo"],
    call: "meanOfTwo",
    cases: [[1], [2]],
  })
})

test("cases are right but for the last digits, and none is where the code failed", () => {
  expect(casesRight(drillRun(CASES, {answers: [0.1 + 0.2, [1]]}))).toBe(1)
  const failure = {kind: "threw", message: "m", hint: "h", line: 1, column: null} as const
  expect(casesRight(drillRun(CASES, {failure}))).toBe(0)
})
