import type {Question, RubricPoint} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import {proseOf} from "./grade-response"
import {matchPoint} from "./match-point"

/** What comes after what: the answer, the interviewer's follow-ups, an estimate asked again, one's own judgement, the
 * result. Steps that a question does not have are left out. */
export type Step = "answer" | "twist" | "pushes" | "check" | "result"

export function stepsOf(question: Question): readonly Step[] {
  const steps: Step[] = ["answer"]
  if (question.kind === "estimation") steps.push("twist")
  if (question.kind === "design") steps.push("pushes")
  if (prosePoints(question).length > 0) steps.push("check")
  return [...steps, "result"]
}

export function stepAfter(question: Question, step: Step): Step {
  const steps = stepsOf(question)
  return steps[steps.indexOf(step) + 1] ?? "result"
}

/** What kind of prose is asked for beside the measured part. */
export const PROSE_ASKED: Readonly<Record<Response["kind"], string>> = {
  concept: "Your answer, as you would say it",
  estimation: "Your reasoning and what it changes",
  debugging: "What happened, and how you make sure that it does not come back",
  "code-reading": "What is wrong with the lines that you marked, and how you would mend them",
  "trade-off": "Your reasons",
  design: "Talk through the design: parts, numbers, failures, how you know that it works",
  coding: "How it works, and where it could go wrong",
}

/** Points of a rubric that no measurement decides. */
export function prosePoints({rubric}: Question): readonly RubricPoint[] {
  return rubric.filter(({match}) => match !== undefined)
}

/** What the words of the answer suggest, before the person has looked. */
export function suggestedClaims(question: Question, response: Response): Record<string, boolean> {
  const text = proseOf(response)
  return Object.fromEntries(
    prosePoints(question).map(({id, match}) => [
      id,
      match !== undefined && matchPoint(match, text).says === "covered",
    ]),
  )
}
