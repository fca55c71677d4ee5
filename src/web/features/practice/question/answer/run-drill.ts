import {type DrillCase, type DrillRun, drillCalls, drillRun} from "#core/practice/drill-cases"
import {createLabRunner, type LabRunner} from "#labs/run/browser/lab-runner"
import type {Drill} from "#model/practice/question"

let runner: LabRunner | undefined

/** Runs a person's function on test cases, in the sandbox of the labs. */
export async function runDrill(drill: Drill, code: string, cases: readonly DrillCase[]): Promise<DrillRun> {
  runner ??= createLabRunner()
  const {language} = drill
  return drillRun(cases, await runner.drill(code, {language, ...drillCalls(drill, cases)}))
}
