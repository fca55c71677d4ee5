import type {LabMetric} from "#model/labs/lab"

/** Rounded, and never "-0.0": what is rounded away has no side. */
function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits)
  return Number(text) === 0 ? text.replace("-", "") : text
}

/** Points run into the hundreds in some labs and stay below one in others. */
const FEW_POINTS = 10

/** From here on a pause is told in seconds: nobody reads milliseconds of five digits. */
const LONG_MS = 10_000

/** A whole number with its thousands apart: 1234567 => "1,234,567". */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",")
}

/** A measured value as people read it, with so many decimals more than usual. Numbers are rounded here and nowhere
 * before.
 * @example metricWords(0.9146, "share") // => "91.5 %" */
export function metricWords(value: number, unit: LabMetric["unit"], more = 0): string {
  switch (unit) {
    case "share":
      return `${fixed(value * 100, 1 + more)} %`
    case "ms":
      return Math.abs(value) < LONG_MS ? `${fixed(value, more)} ms` : `${fixed(value / 1000, 1 + more)} s`
    case "s":
      return `${fixed(value, 1 + more)} s`
    case "h":
      return `${fixed(value, 1 + more)} h`
    case "days":
      return `${fixed(value, 1 + more)} days`
    case "usd":
      return `$${fixed(value, 2 + more)}`
    case "points":
      return `${fixed(value, (Math.abs(value) < FEW_POINTS ? 2 : 1) + more)} points`
    case "tokens/s":
      return `${fixed(value, more)} tokens/s`
    case "count":
      return Number.isInteger(value) ? grouped(value) : fixed(value, 1 + more)
    case "ratio":
      return fixed(value, 2 + more)
    case "digits":
      return fixed(value, 2 + more)
  }
}
