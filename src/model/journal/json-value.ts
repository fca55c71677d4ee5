import {z} from "zod"

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | {readonly [key: string]: JsonValue}

/** No payload of ours nests deeper than ten; the limit keeps a hostile file from exhausting the stack. */
const MAX_DEPTH = 100

/** Whether JSON can carry the value and give it back as it was. */
export function isJsonValue(value: unknown, depth = 0): value is JsonValue {
  if (value === null || typeof value === "boolean" || typeof value === "string") return true
  if (typeof value === "number") return Number.isFinite(value)
  if (typeof value !== "object" || depth >= MAX_DEPTH) return false
  if (!Array.isArray(value) && Object.prototype.toString.call(value) !== "[object Object]") return false
  return Object.values(value).every(inner => isJsonValue(inner, depth + 1))
}

export const jsonValueSchema = z.custom<JsonValue>(value => isJsonValue(value), {
  error: `expected a JSON value nested at most ${MAX_DEPTH} deep`,
})

/** JSON text with sorted keys and no spaces: equal values have equal texts. Numbers come back exactly, a
 * negative zero too.
 * @example canonicalJson({b: 1, a: [true]}) // => '{"a":[true],"b":1}' */
export function canonicalJson(value: JsonValue): string {
  if (Object.is(value, -0)) return "-0"
  if (value === null || typeof value !== "object") return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value)
}
