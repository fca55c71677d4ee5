import {PROSE_ASKED} from "#core/practice/answer-steps"
import {blankResponse} from "#core/practice/blank-response"
import type {Question} from "#model/practice/question"
import type {Response, ResponseOf} from "#model/practice/response"
import {markdownText, numberedLines} from "../text/markdown-text"
import {type Asking, askNumber, askProse, askSeveral} from "./ask"
import {askClaims} from "./ask-claims"
import {askCode, type CodeEffects} from "./ask-code"
import {askForm} from "./ask-form"
import {askIncident} from "./ask-incident"

async function askEstimate(
  asking: Asking,
  {estimate}: Extract<Question, {kind: "estimation"}>,
): Promise<ResponseOf<"estimation">["numbers"]> {
  const numbers: Record<string, number> = {}
  for (const quantity of estimate.quantities) {
    const value = await askNumber(asking, quantity)
    if (value !== undefined) numbers[quantity.id] = value
  }
  return numbers
}

async function askLines(asking: Asking, code: string): Promise<number[]> {
  const lines = code.split("\n")
  asking.say(`\n${numberedLines(code)}`)
  const places = await askSeveral(asking, {
    ask: `Which lines hold a fault? Numbers from 1 to ${lines.length} such as 3 7-8`,
    options: [],
    count: lines.length,
  })
  return places.map(place => place + 1)
}

/** The part of an answer that is measured. */
async function askMeasured(asking: Asking, question: Question, effects: CodeEffects): Promise<Response> {
  const response = blankResponse(question)
  if (question.kind === "estimation" && response.kind === "estimation")
    return {...response, numbers: await askEstimate(asking, question)}
  if (question.kind === "debugging" && response.kind === "debugging")
    return askIncident(asking, question, response)
  if (question.kind === "code-reading" && response.kind === "code-reading")
    return {...response, lines: await askLines(asking, question.code ?? "")}
  if (question.kind === "coding" && response.kind === "coding")
    return askCode(asking, question, {response, effects})
  if (
    (question.kind === "trade-off" && response.kind === "trade-off") ||
    (question.kind === "design" && response.kind === "design")
  )
    return {
      ...response,
      form: await askForm(asking, {question: question.id, fields: question.form.fields}),
    }
  return response
}

/** What an interviewer asks after the first answer: one given changes, or the answer is pushed further. */
async function askOn(asking: Asking, question: Question, response: Response): Promise<Response> {
  if (question.kind === "estimation" && response.kind === "estimation") {
    const {quantities, twist} = question.estimate
    const unit = quantities.find(({id}) => id === twist.quantity)?.unit ?? ""
    const value = await askNumber(asking, {ask: `One assumption changes. ${twist.ask}`, unit})
    return value === undefined ? response : {...response, numbers: {...response.numbers, twist: value}}
  }
  if (question.kind === "design" && response.kind === "design") {
    const pushes: string[] = []
    for (const {ask} of question.pushes)
      pushes.push(await askProse(asking, `The interviewer asks on. ${ask}`))
    return {...response, pushes}
  }
  return response
}

/** Asks a question from its prompt to the last claim. @throws Left where the person stops before its end */
export async function askQuestion(
  asking: Asking,
  question: Question,
  effects: CodeEffects,
): Promise<Response> {
  asking.say(`\n${markdownText(question.prompt, asking.columns)}`)
  const measured = await askMeasured(asking, question, effects)
  const text = await askProse(asking, PROSE_ASKED[question.kind])
  const whole = await askOn(asking, question, {...measured, text})
  return askClaims(asking, question, whole)
}
