/** What a typed number stands for. Percent fields hold shares: "15" and "15 %" are 0.15. */
export type NumberUnit = "usd" | "percent" | "months" | "years" | "hours" | "count"

export type NumberReading =
  | {readonly kind: "empty"}
  | {readonly kind: "number"; readonly value: number}
  | {readonly kind: "unreadable"}

const SCALES: Readonly<Record<string, number>> = {"": 1, k: 1e3, m: 1e6, mm: 1e6, b: 1e9, bn: 1e9}
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(k|m|mm|b|bn)?$/

/** Reads a number as people type it: "220k", "$220,000", "1.2M", "15 %". Spaces, the sign of the currency and the name of
 * the unit are passed over, and "1 year" is 12 where months are asked for; a comma only parts thousands, so "1,5" is
 * unreadable rather than 15.
 * @example readNumber("$220k", "usd") // => {kind: "number", value: 220000} */
export function readNumber(text: string, unit: NumberUnit): NumberReading {
  const bare = text.replace(/\s/g, "").replace(/−/g, "-").toLowerCase()
  if (bare === "") return {kind: "empty"}
  const {text: number, times} = withoutUnit(bare, unit)
  const found = NUMBER.exec(number)
  if (found === null) return {kind: "unreadable"}
  const [, sign = "", whole = "", fraction = "", scale = ""] = found
  const isScaled = unit === "usd" || unit === "count"
  const digits = `${whole.replaceAll(",", "")}${fraction}`
  if (digits === "" || digits === "." || (scale !== "" && !isScaled)) return {kind: "unreadable"}
  const size = tidy(Number(digits) * (SCALES[scale] ?? 1) * times) / (unit === "percent" ? 100 : 1)
  return {kind: "number", value: sign === "-" && size > 0 ? -size : size}
}

const MONTHS = /(months?|mo)$/
const YEARS = /(years?|yrs?|y)$/

/** The number alone, and how many of the unit one of it is. */
function withoutUnit(text: string, unit: NumberUnit): {text: string; times: number} {
  if (unit === "months" && YEARS.test(text)) return {text: text.replace(YEARS, ""), times: 12}
  if (unit === "years" && MONTHS.test(text)) return {text: text.replace(MONTHS, ""), times: 1 / 12}
  return {text: bareOf(text, unit), times: 1}
}

function bareOf(text: string, unit: NumberUnit): string {
  if (unit === "usd")
    return text
      .replace(/^([+-]?)(us)?\$/, "$1")
      .replace(/(\/|per|a)?(yr|year)$/, "")
      .replace(/(usd|dollars)$/, "")
  if (unit === "percent") return text.replace(/(%|percent)$/, "")
  if (unit === "count") return text.replace(/(shares|options)$/, "")
  if (unit === "months") return text.replace(MONTHS, "")
  return text.replace(unit === "years" ? YEARS : /(hours?|h)$/, "")
}

/** Without the dust that binary fractions leave behind. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/** A number as a field first shows it: amounts with commas, shares in percent.
 * @example numberText(0.15, "percent") // => "15" */
export function numberText(value: number, unit: NumberUnit): string {
  if (unit === "percent") return String(tidy(value * 100))
  if (unit !== "usd" && unit !== "count") return String(value)
  const [whole = "", fraction] = String(tidy(Math.abs(value))).split(".")
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ",")
  return `${value < 0 ? "-" : ""}${parted}${fraction === undefined ? "" : `.${fraction}`}`
}
