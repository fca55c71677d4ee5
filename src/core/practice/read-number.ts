const NUMBER = /^\s*(-?)(\d(?:[\d,_ ]*\d)?)(\.\d*)?(e[+-]?\d+)?\s*([kKmMgGbB])?\s*%?\s*$/
/** Digits, or groups of them that one sign sets apart; the last group has three. */
const GROUPED = /^(?:\d+|\d{1,3}([,_ ])(?:\d{2,3}\1)*\d{3})$/
/** A comma that sets no groups apart, for there are other than three digits after it, or none or too many before it. */
const DECIMAL_COMMA = /^(?:\d+,(?:\d{1,2}|\d{4,})|(?:0|\d{4,}),\d+)$/

/** Digits with at most one point as Number reads them; null where the signs between them can mean nothing. */
function plainDigits(whole: string, fraction: string): string | null {
  if (fraction === "" && DECIMAL_COMMA.test(whole)) return whole.replace(",", ".")
  return GROUPED.test(whole) ? `${whole.replace(/[,_ ]/g, "")}${fraction}` : null
}

/** A number as people write it: 1,200 or 1.2k or 3e6, with a decimal comma where it cannot be read otherwise (1,5); null
 * where it is none.
 * @example readNumber("1.2k") // => 1200 */
export function readNumber(text: string): number | null {
  const [match, sign = "", whole = "", fraction = "", power = "", suffix = ""] = NUMBER.exec(text) ?? []
  const digits = match === undefined ? null : plainDigits(whole, fraction)
  if (digits === null) return null
  const value = Number(`${sign}${digits}${power}`)
  const unit = {k: 1e3, m: 1e6, g: 1e9, b: 1e9}[suffix.toLowerCase()] ?? 1
  return Number.isFinite(value) ? value * unit : null
}
