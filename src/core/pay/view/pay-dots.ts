import {exp} from "#math/exp"
import type {LogPay} from "../predict-base"
import {tailedErrorAt} from "../spread"

const DOTS = 100

/** A hundred amounts that stand for a distribution of pay, USD a year, rising: one in the middle of each hundredth. */
export function payDots(pay: LogPay): number[] {
  return Array.from({length: DOTS}, (_, at) =>
    exp(pay.location + pay.sd * tailedErrorAt(pay.spread, (at + 0.5) / DOTS)),
  )
}

/** Amounts that lie so near to each other that they are drawn as one column. */
export type DotColumn = {
  /** Mean of the amounts, USD a year. */
  readonly payUsd: number
  readonly count: number
}

/** Gathers rising amounts into columns no wider than a dot, from the lowest on, so that no dot hides another.
 * @param dotUsd width of a dot, above 0 */
export function dotColumns(amounts: readonly number[], dotUsd: number): DotColumn[] {
  if (!(dotUsd > 0)) throw new RangeError(`Needs a dot wider than 0, found ${dotUsd}`)
  const columns: DotColumn[] = []
  let from = 0
  while (from < amounts.length) {
    const first = amounts[from] ?? 0
    let to = from
    let sum = 0
    for (; to < amounts.length && (amounts[to] ?? 0) < first + dotUsd; to += 1) sum += amounts[to] ?? 0
    columns.push({payUsd: sum / (to - from), count: to - from})
    from = to
  }
  return columns
}
