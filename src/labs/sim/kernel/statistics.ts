import {quantiles} from "#math/quantiles"
import {mean} from "#math/sum"

/** The value below which the share of the values lies; `empty` where there is none.
 * @example quantileOf([3, 1, 2], 0.5, 0) // => 2 */
export function quantileOf(values: readonly number[], share: number, empty: number): number {
  if (values.length === 0) return empty
  return quantiles(Float64Array.from(values), [share])[0] ?? empty
}

/** The mean of each metric over several runs, which must all have the same metrics. */
export function meanMetrics(runs: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const names = Object.keys(runs[0] ?? {})
  return Object.fromEntries(names.map(name => [name, mean(runs.map(run => run[name] ?? Number.NaN))]))
}
