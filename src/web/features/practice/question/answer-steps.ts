import type {Question} from "#model/practice/question"
import {prosePoints} from "./self-check"

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
