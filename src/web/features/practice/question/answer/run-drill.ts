import {createLabRunner, type LabRunner} from "#labs/run/browser/lab-runner"
import type {JsonValue} from "#model/journal/json-value"
import type {RunFailure} from "#model/labs/verdict"
import type {Drill} from "#model/practice/question"

let runner: LabRunner | undefined

export type CaseResult = {
  readonly args: readonly JsonValue[]
  readonly wanted: JsonValue
  readonly gave: JsonValue
  readonly isRight: boolean
}
export type DrillRun =
  | {readonly kind: "ran"; readonly cases: readonly CaseResult[]}
  | {readonly kind: "failed"; readonly failure: RunFailure}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** Whether two JSON values are the same, numbers within a billionth of each other. */
export function isSame(a: JsonValue, b: JsonValue): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b
  const [left, right] = [Object.entries(a), Object.entries(b)]
  const other = new Map<string, JsonValue>(right)
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.length &&
    left.every(([key, value]: [string, JsonValue]) => {
      const found = other.get(key)
      return found !== undefined && isSame(value, found)
    })
  )
}

/** Runs a person's function on test cases, in the sandbox of the labs. */
export async function runDrill(
  {language, name}: Drill,
  code: string,
  cases: readonly {readonly args: readonly JsonValue[]; readonly gives: JsonValue}[],
): Promise<DrillRun> {
  runner ??= createLabRunner()
  const call = camel(name)
  const done = await runner.drill(code, {language, exports: [call], call, cases: cases.map(({args}) => args)})
  if ("failure" in done) return {kind: "failed", failure: done.failure}
  return {
    kind: "ran",
    cases: cases.map(({args, gives}, at) => {
      const gave = done.answers[at] ?? null
      return {args, wanted: gives, gave, isRight: isSame(gave, gives)}
    }),
  }
}
