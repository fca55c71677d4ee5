import {casesRight, type DrillCase, type DrillRun} from "#core/practice/drill-cases"
import type {Drill, Question} from "#model/practice/question"
import type {ResponseOf} from "#model/practice/response"
import {UserError} from "#model/user-error"
import {type Asking, typed} from "./ask"

export type CodeEffects = {
  readText(path: string): Promise<string>
  writeText(path: string, text: string): Promise<void>
  exists(path: string): boolean
  runDrill(drill: Drill, code: string, cases: readonly DrillCase[]): Promise<DrillRun>
}

type CodingQuestion = Extract<Question, {kind: "coding"}>
type CodingResponse = ResponseOf<"coding">

function runText(run: DrillRun): string {
  if (run.kind === "failed") {
    const {message, hint, line} = run.failure
    return `${line === null ? "" : `Line ${line}: `}${message}. ${hint}`
  }
  const shown = (value: unknown) => JSON.stringify(value)
  return run.cases
    .map(({args, wanted, gave, isRight}) => {
      const call = `${args.map(shown).join(", ")} -> ${shown(gave)}`
      return isRight ? `  right  ${call}` : `  wrong  ${call} (expected ${shown(wanted)})`
    })
    .join("\n")
}

/** The file that the person writes in; where it is not there yet, it is made with the starter. */
async function fileOf(asking: Asking, question: CodingQuestion, effects: CodeEffects): Promise<string> {
  const own = `${question.id}.${question.drill.language}`
  asking.say(`\nThe file with your function; Enter takes ${own} in this folder`)
  const path = (await typed(asking)) || own
  if (effects.exists(path)) return path
  await effects.writeText(path, question.starter ?? "")
  asking.say(`Wrote ${path} with what to begin from`)
  return path
}

/** Code in a file of the person's own, run on the shown cases as often as they like, and on all when it is handed in. */
export async function askCode(
  asking: Asking,
  question: CodingQuestion,
  {response, effects}: {readonly response: CodingResponse; readonly effects: CodeEffects},
): Promise<CodingResponse> {
  const {drill} = question
  const all = [...drill.shown, ...drill.hidden]
  const path = await fileOf(asking, question, effects)
  for (;;) {
    asking.say(
      `Enter runs ${path} on the ${drill.shown.length} cases that are shown, h hands it in: ${drill.hidden.length} more decide`,
    )
    const text = await typed(asking)
    if (text !== "" && text !== "h") {
      asking.say(`Expected Enter or h, found "${text}"`)
      continue
    }
    try {
      const code = await effects.readText(path)
      const run = await effects.runDrill(drill, code, text === "h" ? all : drill.shown)
      const passed = casesRight(run)
      if (run.kind === "ran" && text === "h") asking.say(`${passed} of ${all.length} cases came out right`)
      else asking.say(runText(run))
      if (text === "h") return {...response, code, cases: all.length, passed}
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      asking.say(error.line)
    }
  }
}
