import type {JsonValue} from "#model/journal/json-value"
import type {RunFailure} from "#model/labs/verdict"
import type {Drill} from "#model/practice/question"
import {sameValue} from "./same-value"

export type DrillCase = {readonly args: readonly JsonValue[]; readonly gives: JsonValue}
export type CaseResult = {
  readonly args: readonly JsonValue[]
  readonly wanted: JsonValue
  readonly gave: JsonValue
  readonly isRight: boolean
}
export type DrillRun =
  | {readonly kind: "ran"; readonly cases: readonly CaseResult[]}
  | {readonly kind: "failed"; readonly failure: RunFailure}

/** What to call in the person's code, as the rooms of the labs name functions: in camelCase.
 * @param cases those to run: the shown ones, or all */
export function drillCalls({name}: Drill, cases: readonly DrillCase[]) {
  const call = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return {exports: [call], call, cases: cases.map(({args}) => args)}
}

/** What the code gave beside what it should have given. */
export function drillRun(
  cases: readonly DrillCase[],
  done: {readonly answers: readonly JsonValue[]} | {readonly failure: RunFailure},
): DrillRun {
  if ("failure" in done) return {kind: "failed", failure: done.failure}
  return {
    kind: "ran",
    cases: cases.map(({args, gives}, at) => {
      const gave = done.answers[at] ?? null
      return {args, wanted: gives, gave, isRight: sameValue(gave, gives)}
    }),
  }
}

/** How many cases came out right; none where the code failed. */
export function casesRight(run: DrillRun): number {
  return run.kind === "ran" ? run.cases.filter(({isRight}) => isRight).length : 0
}
