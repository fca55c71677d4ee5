import type {Interval} from "#model/content/interval"
import {WEEKS_A_MONTH} from "../calendar"

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]
const LATE_MONTHS = 36
const FEW_MONTHS = 2
/** Between a number and its unit, so that the two stay on one line. */
const NARROW = "\u202f"

/** A day for people. @example dayInWords("2027-03-01") // => "1 March 2027" */
export function dayInWords(day: string): string {
  const [year = "", month = "1", date = "1"] = day.split("-")
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** A month for people. @example monthInWords("2027-03-01") // => "March 2027" */
export function monthInWords(day: string): string {
  return dayInWords(day).replace(/^\d+ /, "")
}

type Unit = {readonly months: number; readonly step: number; readonly one: string; readonly many: string}

/** Weeks below two months, years from three years on. */
function unitOf(value: number): Unit {
  if (value < FEW_MONTHS) return {months: 1 / WEEKS_A_MONTH, step: 1, one: "week", many: "weeks"}
  if (value < LATE_MONTHS) return {months: 1, step: 1, one: "month", many: "months"}
  return {months: 12, step: 0.5, one: "year", many: "years"}
}

function inUnit(value: number, {months: size, step}: Unit): number {
  return Math.max(step, round(value / size, step))
}

/** Months as coarse as they are known. @example months(8.7) // => "9 months" */
export function months(value: number): string {
  const unit = unitOf(value)
  const amount = inUnit(value, unit)
  return `${amount} ${amount === 1 ? unit.one : unit.many}`
}

/** A range in the unit of its middle. @example monthRange({value: 9, low: 5.5, high: 14}) // => "6 to 14 months" */
export function monthRange({value, low, high}: Interval): string {
  const unit = unitOf(value)
  return `${inUnit(low, unit)} to ${inUnit(high, unit)} ${unit.many}`
}

function round(value: number, step: number): number {
  return Math.round(value / step) * step
}

/** Hours for people: to five from 100 on. */
export function hours(value: number): string {
  const rounded = value >= 100 ? round(value, 5) : value >= 10 ? round(value, 1) : round(value, 0.5)
  return `${rounded}${NARROW}h`
}

export function hourRange({low, high}: Pick<Interval, "low" | "high">): string {
  return `${hours(low).replace(`${NARROW}h`, "")} to ${hours(high)}`
}

/** The largest power of ten, from a thousand on, that is at most a fifth of a width. */
function stepFor(width: number): number {
  let step = 1000
  while (50 * step <= width) step *= 10
  return step
}

/** Money as coarse as it is known.
 * @param width of the range that the amount stands in, which bears no finer figures
 * @example usd(-22849) // => "−$23K"
 * @example usd(-248_300, 378_000) // => "−$250K" */
export function usd(amount: number, width = 0): string {
  const step = stepFor(width)
  const size = width === 0 ? Math.abs(amount) : Math.round(Math.abs(amount) / step) * step
  const sign = amount < 0 && size > 0 ? "\u2212" : ""
  if (size >= 999_500) return `${sign}$${(size / 1e6).toFixed(1)}${NARROW}M`
  if (size >= 1000) return `${sign}$${Math.round(size / 1000)}K`
  return `${sign}$${Math.round(size / 100) * 100}`
}
