import type {RandomStream} from "#math/rng"
import {drawChance} from "../kernel/draw"
import type {FaultKind} from "./fault-kinds"
import {pick} from "./record-law"
import type {RecordSchema} from "./schemas"
import type {Printed} from "./value-faults"

const BEFORE = ["Here is the record:", "Sure. The mail says the following.", "I read this as:"]
const AFTER = ["Let me know if anything is missing.", "Note: the amounts are as written in the mail.", ""]
const BRACES = [
  "I filled in all the fields {as asked}.",
  'The form was {"field": "value"}, so I kept to it.',
  "Fields in {curly braces} are from the mail.",
]
const EXTRA: readonly Printed[] = [
  {key: "confidence", value: 0.93},
  {key: "explanation", value: "taken from the second paragraph"},
  {key: "currencyNote", value: "assumed"},
]

/** The text of an answer with these faults. `entries` has its values spoiled already. */
export function printAnswer(
  entries: readonly Printed[],
  {schema, faults, stream}: {schema: RecordSchema; faults: ReadonlySet<FaultKind>; stream: RandomStream},
): string {
  const at = stream.nextUnit()
  const extra = pick(stream, EXTRA)
  const place = faults.has("extraKeys") ? Math.floor(at * entries.length) : entries.length
  const all = faults.has("extraKeys") ? [...entries.slice(0, place), extra, ...entries.slice(place)] : entries
  const style = stream.nextUnit()
  const body = printObject(all, {faults, style, stream})
  return around(body, {schema, faults, stream})
}

function printObject(
  entries: readonly Printed[],
  {faults, style, stream}: {faults: ReadonlySet<FaultKind>; style: number; stream: RandomStream},
): string {
  const pretty = faults.has("comments") || faults.has("missingComma") || style < 0.6
  const gap = pretty ? "\n  " : " "
  const without = Math.floor(stream.nextUnit() * (entries.length - 1))
  const noted = Math.floor(stream.nextUnit() * entries.length)
  const lines = entries.map((entry, at) => {
    const last = at === entries.length - 1
    const comma = last
      ? faults.has("trailingComma")
        ? ","
        : ""
      : faults.has("missingComma") && at === without
        ? ""
        : ","
    const comment =
      faults.has("comments") && at === noted ? (style < 0.5 ? " // as written" : " /* checked, ok */") : ""
    return `${printKey(entry.key, {faults, style})}: ${printValue(entry, faults)}${comma}${comment}`
  })
  return `{${pretty ? gap : ""}${lines.join(gap)}${pretty ? "\n" : ""}}`
}

function printKey(key: string, {faults, style}: {faults: ReadonlySet<FaultKind>; style: number}): string {
  const words = key.replace(/([A-Z])/g, " $1")
  const snake = words.toLowerCase().replaceAll(" ", "_")
  const styled = !faults.has("keyStyle")
    ? key
    : style < 0.5
      ? snake
      : `${words.charAt(0).toUpperCase()}${words.slice(1)}`.replaceAll(
          " ",
          faults.has("bareKeys") ? "_" : " ",
        )
  return faults.has("bareKeys") ? styled : quote(styled, faults)
}

function printValue(entry: Printed, faults: ReadonlySet<FaultKind>): string {
  if ("bare" in entry) return entry.bare
  const {value} = entry
  if (typeof value === "string") return quote(value, faults)
  if (!faults.has("pythonWords") || typeof value === "number") return JSON.stringify(value)
  return value === null ? "None" : value ? "True" : "False"
}

function quote(text: string, faults: ReadonlySet<FaultKind>): string {
  const escaped = JSON.stringify(text)
  const plain = faults.has("rawNewline") ? escaped.replaceAll("\\n", "\n") : escaped
  const inside = plain.slice(1, -1).replaceAll('\\"', '"')
  if (faults.has("singleQuotes")) return `'${inside.replaceAll("'", "\\'")}'`
  return faults.has("smartQuotes") ? `\u201c${inside}\u201d` : plain
}

function around(
  body: string,
  {schema, faults, stream}: {schema: RecordSchema; faults: ReadonlySet<FaultKind>; stream: RandomStream},
): string {
  const turn = stream.nextUnit()
  const cut = stream.nextUnit()
  const before = pick(stream, BEFORE)
  const after = pick(stream, AFTER)
  const braces = pick(stream, BRACES)
  const named = drawChance(stream, 0.7)
  let text = body
  if (faults.has("wrapped"))
    text = turn < 0.4 ? `[${text}]` : `{"${turn < 0.7 ? schema.name : "data"}": ${text}}`
  const fenced = faults.has("fence")
  if (faults.has("truncated")) {
    // somewhere in the record, before its last field is whole
    const end = body.length - 3
    const kept = Math.floor(body.length * (0.3 + 0.65 * cut))
    text = text.slice(0, text.indexOf(body) + Math.min(end, kept))
  }
  if (faults.has("cutTail")) text = text.slice(0, text.lastIndexOf("}")).trimEnd()
  if (fenced)
    text = `\`\`\`${named ? "json" : ""}\n${text}${faults.has("truncated") || faults.has("cutTail") ? "" : "\n```"}`
  if (faults.has("braces")) text = `${braces}\n\n${text}`
  if (faults.has("chat")) text = `${before}\n\n${text}`
  const whole = !faults.has("truncated") && !faults.has("cutTail")
  if (faults.has("chat") && whole && after !== "") text = `${text}\n\n${after}`
  return text
}
