import type {DecisionForm, FormAnswer, FormCheck} from "#model/practice/question-form"
import {readFormula} from "./formula"

/** What a check says of a form: `open` where the fields that it needs are empty. */
export type FormVerdict = "holds" | "fails" | "open"

function numbersOf(answer: FormAnswer): Record<string, number> {
  return Object.fromEntries(
    Object.entries(answer).flatMap(([field, value]) =>
      typeof value === "number" ? [[field, value] as const] : [],
    ),
  )
}

function listOf(answer: FormAnswer, field: string): readonly string[] | null {
  const value = answer[field]
  if (Array.isArray(value)) return value.length === 0 ? null : value
  return typeof value === "string" && value !== "" ? [value] : null
}

function verdict(holds: boolean): FormVerdict {
  return holds ? "holds" : "fails"
}

/** Whether the options come one after the other, others between them or not. */
function inSequence(list: readonly string[], sequence: readonly string[]): boolean {
  const places = sequence.map(id => list.indexOf(id))
  return places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? 0)))
}

function compare(check: Extract<FormCheck, {kind: "near" | "at_most"}>, answer: FormAnswer): FormVerdict {
  const left = readFormula(check.left)
  const right = readFormula(check.right)
  const values = numbersOf(answer)
  if ([...left.names, ...right.names].some(name => values[name] === undefined)) return "open"
  const [a, b] = [left.at(values), right.at(values)]
  if (check.kind === "at_most") return verdict(a <= b)
  return verdict(Math.abs(a - b) <= check.within * Math.abs(b))
}

/** Whether one check holds of a filled form.
 * @throws SyntaxError where a formula of the check is none */
export function checkFormOnce(check: FormCheck, answer: FormAnswer): FormVerdict {
  if (check.kind === "near" || check.kind === "at_most") return compare(check, answer)
  const list = listOf(answer, check.field)
  if (list === null) return "open"
  switch (check.kind) {
    case "pick":
      return verdict(list.length === 1 && check.any_of.some(id => id === list[0]))
    case "has":
      return verdict(
        check.all_of.every(id => list.includes(id)) && !check.none_of.some(id => list.includes(id)),
      )
    case "order":
      return verdict(inSequence(list, check.sequence))
  }
}

/** Every check of a form, by its id. */
export function checkForm({checks}: DecisionForm, answer: FormAnswer): Readonly<Record<string, FormVerdict>> {
  return Object.fromEntries(checks.map(check => [check.id, checkFormOnce(check, answer)]))
}
