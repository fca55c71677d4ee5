import {log as naturalLog} from "#math/log"
import type {Metrics} from "#model/labs/verdict"
import type {FeatureLog} from "./draw-log"
import {areaUnderCurve, scoreOf, trainModel} from "./small-model"
import {type Cell, servedTable, type Verdict} from "./verdicts"

export const JOIN_METRICS = [
  "digits",
  "right",
  "fromFuture",
  "expired",
  "replaced",
  "missing",
  "offlineArea",
  "onlineArea",
  "areaGap",
] as const

type Table = readonly (readonly (number | null)[])[]

/** A share of wrong values below a thousandth counts as that. */
const FLOOR = 1e-3
/** The model learns from the earlier labels and is tried on the rest. */
const LEARNED = 0.6

/** How good a model looks on the table that it was made with, and how good it is on what is served. */
function areas(log: FeatureLog, table: Table): {offline: number; online: number} {
  const order = log.labels
    .map(({atMs}, label) => ({atMs, label}))
    .sort((a, b) => a.atMs - b.atMs || a.label - b.label)
    .map(({label}) => label)
  const cut = Math.floor(order.length * LEARNED)
  const outcomesOf = (labels: readonly number[]) => labels.map(label => log.labels[label]?.outcome ?? 0)
  const cellsOf = (from: Table, labels: readonly number[]) => labels.map(label => from[label] ?? [])
  const [earlier, later] = [order.slice(0, cut), order.slice(cut)]
  const model = trainModel(cellsOf(table, earlier), outcomesOf(earlier))
  const area = (from: Table) =>
    areaUnderCurve(
      outcomesOf(later),
      cellsOf(from, later).map(cells => scoreOf(model, cells)),
    )
  return {offline: area(table), online: area(servedTable(log))}
}

export function joinMetrics(log: FeatureLog, table: Table, cells: readonly Cell[]): Metrics {
  const share = (...verdicts: Verdict[]) =>
    cells.filter(({verdict}) => verdicts.includes(verdict)).length / cells.length
  const {offline, online} = areas(log, table)
  return {
    digits: -naturalLog(Math.max(FLOOR, 1 - share("right"))) / Math.LN10,
    right: share("right"),
    fromFuture: share("notHappened", "notThere"),
    expired: share("expired"),
    replaced: share("replaced"),
    missing: share("missing"),
    offlineArea: offline,
    onlineArea: online,
    areaGap: offline - online,
  }
}
