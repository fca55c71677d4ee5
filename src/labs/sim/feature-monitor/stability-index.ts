import {exp} from "#math/exp"
import {log} from "#math/log"
import {logGamma} from "#math/log-gamma"

/** An empty bin counts as half a row, as monitors do so that the logarithm has a value. */
const EMPTY = 0.5

/** Population stability index of two sets of rows in the same bins: the sum of (p - q) ln(p / q).
 * @example stabilityIndex([50, 50], [60, 40]) // => 0.0405... */
export function stabilityIndex(reference: readonly number[], today: readonly number[]): number {
  const referenceRows = total(reference)
  const todayRows = total(today)
  let index = 0
  for (const [at, count] of reference.entries()) {
    const p = Math.max(count, EMPTY) / referenceRows
    const q = Math.max(today[at] ?? 0, EMPTY) / todayRows
    index += (q - p) * log(q / p)
  }
  return index
}

/** The exact mean of that index over the luck of the rows, when both sets hold `rows` rows of the same law:
 * with p and q the shares of one bin in the two sets, binomial and independent,
 * E[(p - q) ln(p / q)] = 2 (E[p ln p] - E[p] E[ln p]), summed over all counts; cost: rows x bins. */
export function expectedIndex(rows: number, shares: readonly number[]): number {
  let index = 0
  for (const share of shares) {
    let meanShare = 0
    let meanLog = 0
    let meanProduct = 0
    for (let count = 0; count <= rows; count += 1) {
      const chance = exp(
        logGamma(rows + 1) -
          logGamma(count + 1) -
          logGamma(rows - count + 1) +
          count * log(share) +
          (rows - count) * log(1 - share),
      )
      const found = Math.max(count, EMPTY) / rows
      meanShare += chance * found
      meanLog += chance * log(found)
      meanProduct += chance * found * log(found)
    }
    index += 2 * (meanProduct - meanShare * meanLog)
  }
  return index
}

function total(counts: readonly number[]): number {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}
