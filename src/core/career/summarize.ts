import {orderStatistics} from "#math/order-statistics"
import {quantiles} from "#math/quantiles"
import {mean, variance} from "#math/sum"
import type {Estimate, FanYear, NpvSummary} from "#model/career-result"

const NPV_SHARES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const
const FAN_SHARES = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/** Quantiles with their Monte Carlo standard errors, read off the order statistics one standard deviation of
 * the binomial count to either side. */
function quantilesWithErrors(values: Float64Array, shares: readonly number[]): Estimate[] {
  const steps = shares.map(share => Math.sqrt((share * (1 - share)) / values.length))
  const asked = shares.flatMap((share, index) => {
    const step = steps[index] ?? 0
    return [share, Math.max(0, share - step), Math.min(1, share + step)]
  })
  const found = quantiles(values, asked)
  return shares.map((_, index) => ({
    value: found[index * 3] ?? 0,
    se: ((found[index * 3 + 2] ?? 0) - (found[index * 3 + 1] ?? 0)) / 2,
  }))
}

/** Mean with its standard error. */
export function meanWithError(values: ArrayLike<number>): Estimate {
  const value = mean(values)
  return {value, se: values.length < 2 ? 0 : Math.sqrt(variance(values) / values.length)}
}

/** Share with its standard error. */
export function shareWithError(hits: number, count: number): Estimate {
  const value = hits / count
  return {value, se: Math.sqrt((value * (1 - value)) / count)}
}

/** Mean of the worst tenth (conditional value at risk), with its standard error. */
export function worstTenth(values: Float64Array): Estimate {
  const size = Math.max(1, Math.floor(values.length / 10))
  const edge = orderStatistics(values, [size - 1])[0] ?? 0
  const worst = new Float64Array(size).fill(edge)
  let filled = 0
  for (let index = 0; index < values.length && filled < size; index += 1) {
    const value = values[index] as number
    if (value < edge) {
      worst[filled] = value
      filled += 1
    }
  }
  const value = mean(worst)
  const spread = size < 2 ? 0 : variance(worst)
  return {value, se: Math.sqrt((spread + 0.9 * (edge - value) * (edge - value)) / size)}
}

/** Summary of discounted after-tax totals, USD. */
export function summarizeTotals(totals: Float64Array): NpvSummary {
  const [p5, p10, p25, p50, p75, p90, p95] = quantilesWithErrors(totals, NPV_SHARES)
  const average = meanWithError(totals)
  const cvar10 = worstTenth(totals)
  const all = {p5, p10, p25, p50, p75, p90, p95, mean: average, cvar10}
  const pick = (part: keyof Estimate) =>
    Object.fromEntries(
      Object.entries(all).map(([name, estimate]) => [name, estimate?.[part] ?? 0]),
    ) as NpvSummary["se"]
  return {...pick("value"), se: pick("se")}
}

/** Quantiles of after-tax pay by year. @param net by year: net[year * careers + career], USD */
export function summarizeFan(net: Float32Array, years: number): FanYear[] {
  const careers = net.length / years
  return Array.from({length: years}, (_, year) => {
    const [p5 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0] = quantiles(
      net.subarray(year * careers, (year + 1) * careers),
      FAN_SHARES,
    )
    return {year: year + 1, p5, p25, p50, p75, p95}
  })
}
