import {basePayOf, payAt, prepareBase} from "#core/pay/predict-base"
import {prepareTotal, totalPayOf, yearsBetween} from "#core/pay/predict-total"
import {log} from "#math/log"
import {quantiles} from "#math/quantiles"
import {fitBase, isPlausible} from "./fit-base"
import {fitTotal} from "./fit-total"
import type {PostingRow, ReportRow} from "./pay-data"
import {rounded} from "./to-table"

type Window = {readonly from: string; readonly to: string}

const POSTING_WINDOWS: readonly Window[] = [
  {from: "2024-09-29", to: "2024-12-29"},
  {from: "2024-12-29", to: "2025-03-16"},
  {from: "2025-03-16", to: "2025-06-22"},
]
const REPORT_WINDOWS: readonly Window[] = [
  {from: "2020-09-30", to: "2020-12-31"},
  {from: "2020-12-31", to: "2021-03-31"},
  {from: "2021-03-31", to: "2021-06-30"},
]

/** Mean over windows of squared miss per year of lead: how much the middle of pay wanders away from a fit. The part of
 * the squared miss that chance explains is taken off. */
function wander(windows: readonly Window[], missesOf: (window: Window) => number[]): number {
  const rates = windows.map(window => {
    const misses = Float64Array.from(missesOf(window))
    const [low = 0, middle = 0, high = 0] = quantiles(misses, [0.25, 0.5, 0.75])
    // the sd of a median is about 1.25 sd / sqrt n
    const chance = (1.25 * (high - low)) / 1.349 / Math.sqrt(misses.length)
    return Math.max(0, middle * middle - chance * chance) / (yearsBetween(window.from, window.to) / 2)
  })
  return rounded(rates.reduce((sum, rate) => sum + rate, 0) / rates.length)
}

export function postingDrift(rows: readonly PostingRow[]): number {
  return wander(POSTING_WINDOWS, ({from, to}) => {
    const prepared = prepareBase(
      fitBase(
        rows.filter(row => row.firstSeen <= from),
        0,
      ),
    )
    const later = rows.filter(row => row.firstSeen > from && row.firstSeen <= to && isPlausible(row))
    return later.map(
      ({posting, low, high}) => (low + high) / 2 - log(payAt(basePayOf(prepared, posting, "mid"), 0.5)),
    )
  })
}

export function reportDrift(rows: readonly ReportRow[]): number {
  return wander(REPORT_WINDOWS, ({from, to}) => {
    const prepared = prepareTotal(
      fitTotal(
        rows.filter(({report}) => report.date <= from),
        0,
      ),
    )
    const later = rows.filter(({report}) => report.date > from && report.date <= to)
    return later.map(({report, total}) => total - log(payAt(totalPayOf(prepared, report), 0.5)))
  })
}
