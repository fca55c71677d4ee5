import {checkForm} from "#core/practice/check-form"
import {readFormula} from "#core/practice/formula"
import type {ContentProblem} from "#io/node/content/content-problem"
import type {DecisionForm, FormAnswer, FormCheck, FormField} from "#model/practice/question-form"
import {repeated, type Say} from "./say"

function optionsOf(fields: readonly FormField[], id: string): readonly string[] | null {
  const field = fields.find(one => one.id === id)
  return field === undefined || field.kind === "number" ? null : field.options.map(option => option.id)
}

function checkOne(check: FormCheck, fields: readonly FormField[], say: Say): ContentProblem[] {
  const place = `checks ${check.id}`
  if (check.kind === "near" || check.kind === "at_most") {
    const numbers = fields.filter(({kind}) => kind === "number").map(({id}) => id)
    return [check.left, check.right].flatMap(formula => {
      try {
        return readFormula(formula)
          .names.filter(name => !numbers.includes(name))
          .map(name => say(place, `"${name}" is no number field`, "Name fields of kind number"))
      } catch (error) {
        return [say(place, error instanceof Error ? error.message : String(error), "Mend the formula")]
      }
    })
  }
  const options = optionsOf(fields, check.field)
  if (options === null) return [say(place, `"${check.field}" has no options`, "Name a field with options")]
  const named =
    check.kind === "pick"
      ? check.any_of
      : check.kind === "order"
        ? check.sequence
        : [...check.all_of, ...check.none_of]
  return [
    ...named
      .filter(id => !options.includes(id))
      .map(id => say(place, `"${check.field}" has no option "${id}"`, "Name one of its options")),
    ...(named.length === 0 ? [say(place, "it asks for nothing", "Name options")] : []),
  ]
}

function checkFilled(name: "example" | "weak", form: DecisionForm, say: Say): ContentProblem[] {
  const answer: FormAnswer = form[name]
  return form.fields.flatMap(field => {
    const value = answer[field.id]
    if (value === undefined) return [say(name, `"${field.id}" is empty`, "Fill every field")]
    if (field.kind === "number")
      return typeof value === "number" ? [] : [say(name, `"${field.id}" is no number`, "Give a number")]
    const list = Array.isArray(value) ? value : [value]
    const options = field.options.map(({id}) => id)
    return list
      .filter(id => !options.some(one => one === id))
      .map(id => say(name, `"${field.id}" has no option "${id}"`, "Name one of its options"))
  })
}

/** A form must be passable, and failable. */
export function checkDecisionForm(form: DecisionForm, say: Say): ContentProblem[] {
  const shape = [
    ...[form.fields.map(({id}) => id), form.checks.map(({id}) => id)]
      .flatMap(repeated)
      .map(id => say("form", `"${id}" is there twice`, "Rename one")),
    ...form.checks.flatMap(check => checkOne(check, form.fields, say)),
    ...checkFilled("example", form, say),
    ...checkFilled("weak", form, say),
  ]
  if (shape.length > 0) return shape
  const failing = Object.entries(checkForm(form, form.example)).filter(([, verdict]) => verdict !== "holds")
  const weak = Object.values(checkForm(form, form.weak)).filter(verdict => verdict === "fails")
  return [
    ...failing.map(([id, verdict]) =>
      say("example", `the check "${id}" ${verdict}`, "Mend the example or the check"),
    ),
    ...(weak.length >= 2
      ? []
      : [say("weak", "it fails fewer than two checks", "Fill it in as a weaker candidate would")]),
  ]
}
