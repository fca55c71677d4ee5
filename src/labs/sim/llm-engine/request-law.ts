import type {RandomStream} from "#math/rng"

/** Lengths of the conversation trace of Azure's LLM inference service, 2023: 19,366 requests, published with the
 * Splitwise paper (ISCA 2024), CC BY 4.0. Only these quantiles were taken from it, 2026-11-23. */
const SHARES = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1]
export const PROMPT_TOKENS = [2, 29, 181, 207, 396, 1020, 1189, 2734, 4083, 4142, 14050]
export const OUTPUT_TOKENS = [7, 16, 41, 54, 85, 129, 395, 424, 451, 601, 1000]

/** Limits that callers set, in tokens; each sets the smallest that holds the answer, or the one above it. */
const LIMITS = [256, 512, 1024, 2048]
const LIMIT_ABOVE = 0.4

/** A whole number from a table of quantiles, straight between its points. */
export function drawTokens(stream: RandomStream, table: readonly number[]): number {
  const unit = stream.nextUnit()
  const above = SHARES.findIndex(share => unit < share)
  const low = SHARES[above - 1] ?? 0
  const high = SHARES[above] ?? 1
  const from = table[above - 1] ?? 0
  const to = table[above] ?? from
  return Math.round(from + ((to - from) * (unit - low)) / (high - low))
}

/** The limit that a caller sets who will get an answer of this length. */
export function drawLimit(stream: RandomStream, outputTokens: number): number {
  const fits = LIMITS.findIndex(limit => limit >= outputTokens)
  const step = stream.nextUnit() < LIMIT_ABOVE ? 1 : 0
  return LIMITS[fits + step] ?? 2048
}
