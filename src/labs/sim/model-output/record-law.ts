import type {RandomStream} from "#math/rng"
import {drawChance} from "../kernel/draw"
import {type NumberField, type RecordSchema, SCHEMAS} from "./schemas"

export type Scalar = string | number | boolean | null
export type TrueRecord = Readonly<Record<string, Scalar>>

const NAMES = ["Miriam Okafor", "Lars Petersen", "Ana Reyes", "Tomek Zielinski", "Priya Raman", "Chen Wei"]
/** Texts that look like syntax. */
const NASTY = [
  "Sean O'Brien, c/o True North",
  "see https://shop.example/a?b=1,} and call",
  'the sign says "push", not pull',
  "None of them, NaN % sure",
  "it's 5'10 tall; leave {it} at [door]",
  "use ``` as a divider, // not #",
  "a, b, and c: 1,200 pieces",
  "first floor\nnot the second, // the first",
]
const PLAIN = ["leave at the back door", "ring twice", "as agreed on the phone", "two boxes\none is fragile"]

export function pick<T>(stream: RandomStream, values: readonly T[]): T {
  const value = values[Math.floor(stream.nextUnit() * values.length)]
  if (value === undefined) throw new RangeError("Cannot pick from nothing")
  return value
}

/** A number to so many decimals, halves upwards. */
export function rounded(value: number, decimals: number): number {
  const scale = Number(`1e${decimals}`)
  return Math.floor(value * scale + 0.5) / scale
}

export function numberField({fields}: RecordSchema, name: string): NumberField {
  const field = fields.find(one => one.name === name)
  if (field?.type !== "number") throw new RangeError(`There is no number field ${name}`)
  return field
}

function drawNumber(stream: RandomStream, {low, high, decimals, units}: NumberField): number {
  // small numbers are commoner than large ones; hours go by quarters
  const unit = stream.nextUnit()
  const value = low + (high - low) * unit * unit
  return units["h"] === undefined ? rounded(value, decimals) : Math.max(0.25, rounded(value * 4, 0) / 4)
}

function drawDay(stream: RandomStream): string {
  const month = 1 + Math.floor(stream.nextUnit() * 12)
  const early = drawChance(stream, 0.5)
  const day = 1 + Math.floor(stream.nextUnit() * (early ? 12 : 28))
  const two = (value: number) => String(value).padStart(2, "0")
  return `2026-${two(month)}-${two(day)}`
}

/** What the mail truly says. Texts look like syntax in the share `nasty` of all cases. */
export function drawRecord(
  stream: RandomStream,
  {nasty}: {nasty: number},
): {schema: RecordSchema; record: TrueRecord} {
  const schema = pick(stream, SCHEMAS)
  const record: Record<string, Scalar> = {}
  for (const field of schema.fields) {
    const odd = drawChance(stream, nasty)
    const turn = stream.nextUnit()
    if (field.type === "number") record[field.name] = drawNumber(stream, field)
    else if (field.type === "choice") record[field.name] = pick(stream, Object.keys(field.values))
    else if (field.type === "boolean") record[field.name] = turn < 0.5
    else if (field.type === "date") record[field.name] = drawDay(stream)
    else if (field.optional && turn < 0.3) record[field.name] = null
    else record[field.name] = pick(stream, odd ? NASTY : field.optional ? PLAIN : NAMES)
  }
  const {of, is} = schema.product
  const [first, second] = of.map(name => Number(record[name]))
  record[is] = rounded((first ?? 0) * (second ?? 0), 2)
  return {schema, record}
}
