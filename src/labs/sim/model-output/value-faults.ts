import type {RandomStream} from "#math/rng"
import type {FaultKind} from "./fault-kinds"
import {numberField, pick, rounded, type Scalar, type TrueRecord} from "./record-law"
import type {Field, NumberField, RecordSchema} from "./schemas"

/** A value as it will be printed: quoted as text, or bare. */
export type Printed =
  | {readonly key: string; readonly value: Scalar}
  | {readonly key: string; readonly bare: string}

export type Spoiled = {
  readonly entries: readonly Printed[]
  /** The field that the fault has hit; null where it hit none, so that nothing is wrong. */
  readonly field: string | null
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
)
/** Units that no field takes, with what one of the field's own comes to. */
const FOREIGN: Readonly<Record<string, readonly [unit: string, rate: number]>> = {
  USD: ["EUR", 0.92],
  kg: ["lb", 2.2],
}

type Context = {readonly schema: RecordSchema; readonly record: TrueRecord; readonly hit: ReadonlySet<string>}

/** Changes one value of a record as the fault says; a field that was hit before is left alone. */
export function spoilValue(
  kind: FaultKind,
  entries: readonly Printed[],
  {stream, ...context}: Context & {stream: RandomStream},
): Spoiled {
  const {record, schema} = context
  const first = stream.nextUnit()
  const second = stream.nextUnit()
  const fields = candidates(kind, context)
  const field = fields[Math.floor(first * fields.length)]
  if (field === undefined) return {entries, field: null}
  if (kind === "wrongUnit") return {entries: inForeignUnit(entries, context), field: field.name}
  const changed = change(kind, field, {value: record[field.name] ?? null, schema, stream, turn: second})
  if (changed === null) return {entries, field: null}
  const next = entries.flatMap(entry => (entry.key === field.name ? changed : [entry]))
  return {entries: next, field: field.name}
}

function candidates(kind: FaultKind, {schema, record, hit}: Context): Field[] {
  const fits = (field: Field): boolean => {
    if (hit.has(field.name)) return false
    switch (kind) {
      case "numberText":
      case "notANumber":
      case "outOfRange":
        return field.type === "number"
      case "unitText":
        return field.type === "number" && Object.keys(field.units).length > 0
      case "wrongUnit":
        return field.name === schema.product.of[1] && !hit.has(schema.product.is)
      case "choiceAlias":
      case "unknownChoice":
        return field.type === "choice"
      case "boolText":
        return field.type === "boolean"
      case "dateWords":
        return field.type === "date"
      case "ambiguousDate":
        return field.type === "date" && isAmbiguous(String(record[field.name]))
      case "slip":
        return field.name === schema.product.is && !schema.product.of.some(name => hit.has(name))
      case "conflict":
        return field.type === "choice" || field.type === "boolean"
      case "sameTwice":
        return !field.optional
      case "missing":
      case "nullRequired":
        return !field.optional
      default:
        return false
    }
  }
  return schema.fields.filter(fits)
}

function isAmbiguous(day: string): boolean {
  const [, month, date] = day.split("-").map(Number)
  return date !== undefined && date <= 12 && date !== month
}

function change(
  kind: FaultKind,
  field: Field,
  {value, schema, stream, turn}: {value: Scalar; schema: RecordSchema; stream: RandomStream; turn: number},
): Printed[] | null {
  const key = field.name
  const one = (changed: Scalar): Printed[] => [{key, value: changed}]
  switch (kind) {
    case "numberText":
      return field.type === "number" ? one(numberWords(Number(value), field, turn)) : null
    case "unitText":
      return field.type === "number" ? one(unitWords(Number(value), field, turn)) : null
    case "notANumber":
      return turn < 0.6 ? [{key, bare: turn < 0.4 ? "NaN" : "Infinity"}] : one(turn < 0.8 ? "N/A" : "unknown")
    case "outOfRange": {
      if (field.type !== "number") return null
      return one(
        turn < 0.5 && value !== 0 ? -Number(value) : rounded(field.high * (2 + turn), field.decimals),
      )
    }
    case "slip":
      return one(slipOf(Number(value), numberField(schema, key), turn))
    case "choiceAlias":
      return field.type === "choice" ? one(aliasOf(String(value), field.values, {stream, turn})) : null
    case "unknownChoice":
      return one(pick(stream, ["United", "other", "see below", "l"]))
    case "boolText":
      return turn < 0.75 ? one(boolWords(value === true, turn)) : one(value === true ? 1 : 0)
    case "dateWords":
      return one(dateWords(String(value), turn))
    case "ambiguousDate": {
      const [year, month, day] = String(value).split("-")
      return one(turn < 0.5 ? `${day}/${month}/${year}` : `${month}/${day}/${year}`)
    }
    case "missing":
      return []
    case "nullRequired":
      return one(null)
    case "sameTwice":
      return [...one(value), ...one(value)]
    case "conflict": {
      const other =
        field.type === "choice" ? otherChoice(String(value), Object.keys(field.values), turn) : value !== true
      return turn < 0.5 ? [...one(value), ...one(other)] : [...one(other), ...one(value)]
    }
    default:
      return null
  }
}

/** The price (or weight) and the total in a unit of somebody else's, so that the product still holds. */
function inForeignUnit(entries: readonly Printed[], {schema, record}: Context): Printed[] {
  const {of, is} = schema.product
  const {units, decimals} = numberField(schema, is)
  const [unit, rate] = FOREIGN[Object.keys(units)[0] ?? ""] ?? ["units", 3]
  const each = rounded(Number(record[of[1]]) * rate, decimals)
  const whole = rounded(Number(record[of[0]]) * each, decimals)
  return entries.map(entry => {
    if (entry.key !== of[1] && entry.key !== is) return entry
    return {key: entry.key, value: `${(entry.key === is ? whole : each).toFixed(decimals)} ${unit}`}
  })
}

function otherChoice(value: string, names: readonly string[], turn: number): string {
  const others = names.filter(name => name !== value)
  return others[Math.floor(turn * others.length)] ?? value
}

/** 1234.5 as "1,234.50", "1.234,50", "1 234.50" or "1234.50"; never in a way that reads two ways. */
function numberWords(value: number, {decimals}: NumberField, turn: number): string {
  const [whole = "0", rest] = value.toFixed(decimals).split(".")
  const grouped = (mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark)
  if (rest === undefined) return turn < 0.5 ? whole : ` ${whole} `
  if (turn < 0.3) return `${grouped(",")}.${rest}`
  if (turn < 0.6) return `${grouped(".")},${rest}`
  return turn < 0.8 ? `${grouped(" ")}.${rest}` : `${whole}.${rest}`
}

function unitWords(value: number, {units, decimals}: NumberField, turn: number): string {
  const text = value.toFixed(decimals)
  if (units["USD"] !== undefined)
    return turn < 0.4 ? `$${numberWords(value, UNGROUPED, turn)}` : turn < 0.7 ? `USD ${text}` : `${text} USD`
  const [unit = "", factor = 1] = Object.entries(units)[turn < 0.3 ? 0 : Object.keys(units).length - 1] ?? []
  const inUnit = rounded(value / factor, 2)
  return `${inUnit}${turn < 0.6 ? " " : ""}${unit}`
}

const UNGROUPED: NumberField = {
  name: "",
  optional: false,
  type: "number",
  decimals: 2,
  low: 0,
  high: 0,
  units: {},
}

/** The product with two digits exchanged or one digit off; still in range, so that only the product tells. */
function slipOf(value: number, {low, high, decimals}: NumberField, turn: number): number {
  const step = value >= 100 ? 10 : 1
  const off = rounded(value + step * (1 + Math.floor(turn * 8)), decimals)
  return off <= high ? off : Math.max(low, rounded(value - step, decimals))
}

function aliasOf(
  value: string,
  values: Readonly<Record<string, readonly string[]>>,
  {stream, turn}: {stream: RandomStream; turn: number},
): string {
  const alias = pick(stream, values[value] ?? [value])
  if (turn < 0.3) return alias.toLowerCase()
  if (turn < 0.5) return value === value.toLowerCase() ? value.toUpperCase() : value.toLowerCase()
  return turn < 0.8 ? alias : ` ${alias}`
}

function boolWords(value: boolean, turn: number): string {
  if (turn < 0.25) return value ? "yes" : "no"
  if (turn < 0.5) return value ? "true" : "false"
  return value ? "Y" : "N"
}

function dateWords(value: string, turn: number): string {
  const [year = "", month = "", day = ""] = value.split("-")
  const name = MONTHS[Number(month) - 1] ?? ""
  if (turn < 0.3) return `${Number(day)} ${name} ${year}`
  if (turn < 0.6) return `${name.slice(0, 3)} ${Number(day)}, ${year}`
  if (turn < 0.8) return `${year}/${month}/${day}`
  return Number(day) > 12
    ? turn < 0.9
      ? `${day}/${month}/${year}`
      : `${month}/${day}/${year}`
    : `${value}T00:00:00Z`
}
