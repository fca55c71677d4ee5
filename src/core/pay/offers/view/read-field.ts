import type {NumberField} from "./offer-fields"
import {type NumberUnit, numberText, readNumber} from "./read-number"

export type FieldReading =
  | {readonly kind: "value"; readonly value: number}
  | {readonly kind: "blank"}
  | {readonly kind: "wrong"; readonly message: string}

const EXAMPLES: Readonly<Record<NumberUnit, string>> = {
  usd: "for example 220k or $220,000",
  percent: "for example 15",
  months: "for example 12",
  years: "for example 4",
  hours: "for example 45",
  count: "for example 40,000",
}

/** Reads the text of a number field: its value (a share for percent fields), blank where it may be, or what is wrong
 * with it as a message. */
export function readField(text: string, field: NumberField): FieldReading {
  const {unit, min, max, isWhole = false, blankMeans} = field
  const reading = readNumber(text, unit)
  if (reading.kind === "empty")
    return blankMeans === undefined
      ? {kind: "wrong", message: `Needs a number, ${EXAMPLES[unit]}`}
      : {kind: "blank"}
  if (reading.kind === "unreadable")
    return {kind: "wrong", message: `Cannot read “${shorten(text)}”, needs a number, ${EXAMPLES[unit]}`}
  const scale = unit === "percent" ? 100 : 1
  const {value} = reading
  if (value < min / scale || value > max / scale) {
    const end = (bound: number) => numberText(bound / scale, unit)
    return {kind: "wrong", message: `Needs ${end(min)} to ${end(max)}, found ${numberText(value, unit)}`}
  }
  if (isWhole && !Number.isInteger(value))
    return {kind: "wrong", message: `Needs a whole number, found ${numberText(value, unit)}`}
  return {kind: "value", value}
}

function shorten(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > 24 ? `${trimmed.slice(0, 21)}...` : trimmed
}
