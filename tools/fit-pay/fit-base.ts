import {baseScaleTerms, baseTerms, isAiMl} from "#core/pay/base-terms"
import {log} from "#math/log"
import type {BasePayModel} from "#model/pay/pay-model"
import {crossFit, fitLocation, type Rows} from "./cross-fit"
import {codeRow, makeVocabulary} from "./design"
import {fitSpread} from "./fit-spread"
import type {PostingRow} from "./pay-data"
import {FIT, PLAUSIBLE} from "./settings"
import {rounded, toTable} from "./to-table"

const LOWEST = log(PLAUSIBLE.lowUsd)
const HIGHEST = log(PLAUSIBLE.highUsd)
const WIDEST = log(PLAUSIBLE.highOverLow)

export function isPlausible({low, high}: PostingRow): boolean {
  return low >= LOWEST && high <= HIGHEST && high - low <= WIDEST
}

/** Fits centre, width and the three spreads of advertised ranges. Each distinct posting has weight 1 (2 in the AI/ML
 * lanes), however often it was listed. */
export function fitBase(all: readonly PostingRow[], driftVariancePerYear: number): BasePayModel {
  const rows = all.filter(isPlausible)
  const vocabulary = makeVocabulary()
  const coded = rows.map(({posting}) => codeRow(vocabulary, baseTerms(posting)))
  const scaleCoded = rows.map(({posting}) => codeRow(vocabulary, baseScaleTerms(posting)))
  const focus = rows.map(({posting}) => isAiMl(posting.lane))
  const weights = Float64Array.from(focus, inFocus => (inFocus ? FIT.focusWeight : 1))
  const centre = Float64Array.from(rows, ({low, high}) => (low + high) / 2)
  const width = Float64Array.from(rows, ({low, high}) => high - low)
  const ranged: Rows = {
    coded,
    vocabulary,
    weights: weights.map((weight, row) => (rows[row]?.hasRange ? weight : 0)),
  }
  const plain: Rows = {coded, vocabulary, weights}
  const middle = crossFit(plain, centre)
  const across = crossFit(ranged, width)
  const spreadOf = (side: number) => {
    const errors = Float64Array.from(rows, ({low, high}, row) => {
      const seen = (low + high) / 2 + side * (high - low)
      return seen - (middle.values[row] ?? 0) - side * (across.values[row] ?? 0)
    })
    const variances = middle.variances.map(
      (variance, row) => variance + side * side * (across.variances[row] ?? 0),
    )
    return fitSpread({coded: scaleCoded, vocabulary, weights}, errors, {
      variances,
      focus: row => focus[row] === true,
    })
  }
  const mid = spreadOf(0)
  // what scatters less says more about the middle
  const trusted = weights.map((weight, row) => weight / Math.max(0.3, mid.relative[row] ?? 1) ** 2)
  const use = Array.from(rows.keys())
  const years = rows.map(({posting}) => posting.workYear)
  return {
    firstYear: Math.min(...new Set(years)),
    lastYear: Math.max(...new Set(years)),
    driftVariancePerYear: rounded(driftVariancePerYear),
    centre: toTable(fitLocation({...plain, weights: trusted}, centre, use)),
    width: toTable(fitLocation(ranged, width, use)),
    spread: {mid: mid.spread, low: spreadOf(-0.5).spread, high: spreadOf(0.5).spread},
    cells: countCells(rows),
  }
}

/** Distinct postings and postings with repeats by lane, experience and country. */
function countCells(rows: readonly PostingRow[]): Record<string, [number, number]> {
  const cells = new Map<string, [number, number]>()
  for (const {posting, repeats} of rows) {
    const key = `${posting.lane}/${posting.experience}/${posting.country}`
    const [distinct, listed] = cells.get(key) ?? [0, 0]
    cells.set(key, [distinct + 1, listed + repeats])
  }
  return Object.fromEntries([...cells].sort(([a], [b]) => (a < b ? -1 : 1)))
}
