import {VESTED_SHARE_FIELD} from "./offer-fields"
import {readField} from "./read-field"

/** The sum of typed shares of a grant, 0..; null where one of them cannot be read. */
export function vestedTotal(texts: readonly string[]): number | null {
  let total = 0
  for (const text of texts) {
    const reading = readField(text, VESTED_SHARE_FIELD)
    if (reading.kind === "wrong") return null
    if (reading.kind === "value") total += reading.value
  }
  return Number(total.toPrecision(12))
}
