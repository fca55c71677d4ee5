import {percent} from "#model/percent"

/** Between a number and its unit, so that the two stay on one line. */
const NARROW = "\u202f"
/** Keeps the two ends of a range on one line. */
const DASH = "–\u2060"
const exact = new Intl.NumberFormat("en-US", {style: "currency", currency: "USD", maximumFractionDigits: 0})
const plain = new Intl.NumberFormat("en-US", {maximumFractionDigits: 0})

/** To the dollar, for tables and hovering. @example moneyExact(1803223) // => "$1,803,223" */
export function moneyExact(usd: number): string {
  return exact.format(usd)
}

/** The step that an uncertainty bears: a power of ten, at most a fifth of it. */
function stepFor(uncertainty: number): number {
  return 10 ** Math.floor(Math.log10(Math.max(uncertainty, 1) / 5))
}

function inUnit(usd: number, unit: number, step: number): string {
  const digits = Math.max(0, Math.min(2, Math.round(Math.log10(unit / step))))
  return ((Math.round(usd / step) * step) / unit).toFixed(digits)
}

function unitOf(usd: number): {readonly unit: number; readonly letter: string} {
  if (Math.abs(usd) >= 999_500) return {unit: 1e6, letter: `${NARROW}M`}
  if (Math.abs(usd) >= 1000) return {unit: 1000, letter: `${NARROW}K`}
  return {unit: 1, letter: ""}
}

/** Rounded to what its uncertainty bears (by default a tenth of it).
 * @example money(1803223, 200000) // => "$1.80 M" with a narrow space */
export function money(usd: number, uncertainty = Math.abs(usd) / 10): string {
  const {unit, letter} = unitOf(usd)
  return `${usd < 0 ? "−" : ""}$${inUnit(Math.abs(usd), unit, stepFor(uncertainty))}${letter}`
}

/** A range, rounded to what its width bears. @example moneyRange(1420000, 2210000) // => "$1.4–2.2 M" */
export function moneyRange(low: number, high: number): string {
  const step = stepFor(high - low)
  const {unit, letter} = unitOf(high)
  if (low < 0) return `${money(low, high - low)} to ${money(high, high - low)}`
  return `$${inUnit(low, unit, step)}${DASH}${inUnit(high, unit, step)}${letter}`
}

/** A difference, with its sign. */
export function moneySigned(usd: number, uncertainty?: number): string {
  return `${usd > 0 ? "+" : ""}${money(usd, uncertainty)}`
}

/** An axis tick: no more digits than it needs. @example moneyTick(-20000) // => "−$20 K" with a narrow space */
export function moneyTick(usd: number): string {
  const {unit, letter} = unitOf(usd)
  return usd === 0 ? "0" : `${usd < 0 ? "−" : ""}$${Number((Math.abs(usd) / unit).toFixed(2))}${letter}`
}

/** A Monte Carlo standard error of a share, in percentage points. */
export function points(se: number): string {
  const value = se * 100
  return `±${NARROW}${value < 0.05 ? "0.0" : value.toFixed(1)}`
}

export function count(value: number): string {
  return plain.format(value)
}

/** Months as people say them: months up to two years, then years. */
export function monthsInWords(months: number): string {
  if (months < 0.5) return "no time"
  if (months < 24) return `${Math.round(months)} month${Math.round(months) === 1 ? "" : "s"}`
  const years = Math.round(months / 6) / 2
  return `${years} years`
}

/** Quarter 0 is now. */
export function quarterInWords(quarter: number): string {
  if (quarter === 0) return "now"
  return `in ${monthsInWords(quarter * 3)}`
}

/** An instant as a day. @example dayOf("2026-01-31T09:30:00.000Z") // => "31 Jan 2026" */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat("en-GB", {day: "numeric", month: "short", year: "numeric"}).format(
    new Date(instant),
  )
}

/** The value of a belief in its unit, without more digits than its slider has. */
export function beliefValue(value: number, unit: string): string {
  if (unit.startsWith("share")) return percent(value)
  if (unit === "per year") return `${Number((value * 100).toFixed(1))}${NARROW}% a year`
  if (unit === "log points")
    return `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(Number((value * 100).toFixed(1)))}${NARROW}log%`
  if (unit === "x") return `${Number(value.toFixed(2))}${NARROW}×`
  if (unit.startsWith("USD"))
    return `${moneyExact(value)}${unit === "USD" ? "" : unit.replace("USD/", " an ").replace("an year", "a year")}`
  if (unit === "gamma") return String(Number(value.toFixed(1)))
  return `${Number(value.toFixed(value < 10 ? 1 : 0))} ${unit}`
}
