import type {LabMetric} from "#model/labs/lab"

/** A measured value as people read it. Numbers are rounded here and nowhere before.
 * @example metricWords(0.9146, "share") // => "91.5 %" */
export function metricWords(value: number, unit: LabMetric["unit"]): string {
  switch (unit) {
    case "share":
      return `${(value * 100).toFixed(1)} %`
    case "ms":
      return `${Math.round(value)} ms`
    case "s":
      return `${value.toFixed(1)} s`
    case "h":
      return `${value.toFixed(1)} h`
    case "days":
      return `${value.toFixed(1)} days`
    case "usd":
      return `$${value.toFixed(2)}`
    case "points":
      return `${value.toFixed(1)} points`
    case "tokens/s":
      return `${Math.round(value)} tokens/s`
    case "count":
      return Number.isInteger(value) ? String(value) : value.toFixed(1)
    case "ratio":
      return value.toFixed(2)
    case "digits":
      return value.toFixed(2)
  }
}
