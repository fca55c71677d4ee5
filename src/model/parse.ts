import type {z} from "zod"
import {UserError} from "./user-error"

export type Problem = {readonly field: string; readonly message: string}

/** The path of a field as people write it: `switch_cdf[2][3]`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  let text = ""
  for (const part of path)
    text += typeof part === "number" ? `[${part}]` : text === "" ? String(part) : `.${String(part)}`
  return text === "" ? "(the whole value)" : text
}

/** A found value, short enough for one line. */
export function showValue(value: unknown): string {
  if (value === undefined) return "nothing"
  if (typeof value === "number") return String(value)
  const text = jsonOf(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return "a value nested too deep to show"
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value
  for (const key of path) {
    if (current === null || typeof current !== "object") return undefined
    current = Reflect.get(current, key)
  }
  return current
}

/** The type of what was found, which the schema library adds; we show the value itself. */
const TYPE_FOUND = /, received \w+$/

/** Every problem of a value under a schema: the field, what was expected and what was found. */
export function problemsOf(schema: z.ZodType, value: unknown): Problem[] {
  const parsed = schema.safeParse(value)
  if (parsed.success) return []
  return parsed.error.issues.map(issue => ({
    field: fieldPath(issue.path),
    message: `${issue.message.replace(/^Invalid input: /, "").replace(TYPE_FOUND, "")}, found ${showValue(valueAt(value, issue.path))}`,
  }))
}

/** Parses a value from outside. Throws UserError that names the first field at fault and counts the others.
 * @param what names the thing in the message, e.g. `The law file "x.json"` */
export function parseOrExplain<T>(schema: z.ZodType<T>, value: unknown, what: string, hint: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const problems = problemsOf(schema, value)
  const first = problems[0]
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ""
  throw new UserError(`${what} has a problem in \`${first?.field}\`: ${first?.message}${more}`, hint)
}
