import {readFormula} from "#core/practice/formula"
import type {ContentProblem} from "#io/node/content/content-problem"
import type {Estimate} from "#model/practice/question"
import {repeated, type Say} from "./say"

/** Values are rounded as people say them, by this share at most. */
const ROUNDING = 0.005

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Recomputes every value. */
export function checkEstimate(
  {givens, quantities, twist}: Estimate,
  prompt: string,
  say: Say,
): ContentProblem[] {
  const compare = (
    field: string,
    {formula, value, tolerance}: {formula: string; value: number; tolerance: number},
    values: Readonly<Record<string, number>>,
  ): ContentProblem[] => {
    try {
      const found = readFormula(formula).at(values)
      const off = Math.abs(found - value) / Math.abs(found)
      if (off <= Math.min(ROUNDING, tolerance / 2)) return []
      return [say(field, `${formula} comes to ${found}, not ${value}`, "Correct the value or the formula")]
    } catch (error) {
      return [say(field, messageOf(error), "Mend the formula; its names are those of `givens`")]
    }
  }
  const asked = quantities.find(({id}) => id === twist.quantity)
  const used = new Set(quantities.flatMap(({formula}) => namesOf(formula)))
  return [
    ...repeated(quantities.map(({id}) => id)).map(id =>
      say("quantities", `"${id}" is there twice`, "Rename one"),
    ),
    ...quantities.flatMap(one => compare(`quantities ${one.id}`, one, givens)),
    ...Object.keys(givens)
      .filter(name => !used.has(name))
      .map(name => say("givens", `no formula uses "${name}"`, "Take it out, or use it")),
    ...Object.keys(twist.change)
      .filter(name => givens[name] === undefined)
      .map(name => say("twist", `"${name}" is none of the givens`, "Change one of them")),
    ...(asked === undefined
      ? [say("twist", `there is no quantity "${twist.quantity}"`, "Ask for one that is there")]
      : compare("twist", {...asked, value: twist.value}, {...givens, ...twist.change})),
    ...(asked !== undefined && Math.abs(asked.value - twist.value) <= 3 * asked.tolerance * asked.value
      ? [say("twist", "the change hardly moves the value", "Change more, so that a memorised answer fails")]
      : []),
    ...(/\d/.test(prompt) ? [] : [say("prompt", "it states no number", "State the givens in the prompt")]),
  ]
}

function namesOf(formula: string): readonly string[] {
  try {
    return readFormula(formula).names
  } catch {
    return []
  }
}
