import {sameValue} from "#core/practice/same-value"
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
      return {args, wanted: gives, gave, isRight: sameValue(gave, gives)}
    }),
  }
}
