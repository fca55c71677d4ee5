import type {LabMetric} from "#model/labs/lab"

/** Rounded, and never "-0.0": what is rounded away has no side. */
function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits)
  return Number(text) === 0 ? text.replace("-", "") : text
}

/** A measured value as people read it. Numbers are rounded here and nowhere before.
 * @example metricWords(0.9146, "share") // => "91.5 %" */
export function metricWords(value: number, unit: LabMetric["unit"]): string {
  switch (unit) {
    case "share":
      return `${fixed(value * 100, 1)} %`
    case "ms":
      return `${Math.round(value)} ms`
    case "s":
      return `${fixed(value, 1)} s`
    case "h":
      return `${fixed(value, 1)} h`
    case "days":
      return `${fixed(value, 1)} days`
    case "usd":
      return `$${fixed(value, 2)}`
    case "points":
      return `${fixed(value, 1)} points`
    case "tokens/s":
      return `${Math.round(value)} tokens/s`
    case "count":
      return Number.isInteger(value) ? String(value) : fixed(value, 1)
    case "ratio":
      return fixed(value, 2)
    case "digits":
      return fixed(value, 2)
  }
}
