import {totalScaleTerms, totalTerms} from "#core/pay/total-terms"
import type {TotalPayModel} from "#model/pay/pay-model"
import {crossFit, fitLocation} from "./cross-fit"
import {codeRow, makeVocabulary} from "./design"
import {fitSpread} from "./fit-spread"
import type {ReportRow} from "./pay-data"
import {FIT, PLAUSIBLE} from "./settings"
import {rounded, toTable} from "./to-table"

export function isInFocus({report}: ReportRow): boolean {
  return report.isMlAi || report.title === "Data Scientist"
}

export function isPlausibleReport({totalUsd}: ReportRow): boolean {
  return totalUsd >= PLAUSIBLE.totalLowUsd && totalUsd <= PLAUSIBLE.totalHighUsd
}

/** Fits location and spread of reported total compensation. */
export function fitTotal(all: readonly ReportRow[], driftVariancePerYear: number): TotalPayModel {
  const rows = all.filter(isPlausibleReport)
  const vocabulary = makeVocabulary()
  const coded = rows.map(({report}) => codeRow(vocabulary, totalTerms(report)))
  const scaleCoded = rows.map(({report}) => codeRow(vocabulary, totalScaleTerms(report)))
  const weights = Float64Array.from(rows, row => (isInFocus(row) ? FIT.focusWeight : 1))
  const total = Float64Array.from(rows, row => row.total)
  const {values, variances} = crossFit({coded, vocabulary, weights}, total)
  const errors = total.map((value, row) => value - (values[row] ?? 0))
  const focus = rows.map(isInFocus)
  const {spread, relative} = fitSpread({coded: scaleCoded, vocabulary, weights}, errors, {
    variances,
    focus: row => focus[row] === true,
  })
  const trusted = weights.map((weight, row) => weight / Math.max(0.3, relative[row] ?? 1) ** 2)
  const days = rows.map(({report}) => report.date.slice(0, 10)).sort()
  return {
    firstDay: days[0] ?? "",
    lastDay: days.at(-1) ?? "",
    driftVariancePerYear: rounded(driftVariancePerYear),
    centre: toTable(fitLocation({coded, vocabulary, weights: trusted}, total, Array.from(rows.keys()))),
    spread,
  }
}
