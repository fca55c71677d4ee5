import {exp} from "#math/exp"
import {log} from "#math/log"
import type {RandomStream} from "#math/rng"
import {MISSING, type Table} from "./draw-table"
import {type Forest, type Tree, valueIn} from "./tree"

export type BoostOptions = {
  readonly columns: readonly {readonly index: number; readonly bins: number}[]
  readonly trees: number
  readonly depth: number
  /** Share of a step that is taken. */
  readonly rate: number
  /** Weight that every leaf has of itself, towards no effect. */
  readonly pull: number
  /** Hessian that a leaf needs. */
  readonly fewest: number
  /** Share of the rows that each tree learns from, and where the draws come from. */
  readonly sample: number
  readonly stream: RandomStream
}

type Bins = readonly Int8Array[]
type Sums = {readonly slopes: Float64Array; readonly curves: Float64Array}

/** Gradient boosting of the log-loss with trees of second order on binned columns, as the reference of the best
 * anchor. Method: T. Chen and C. Guestrin, XGBoost, 2016 (https://arxiv.org/abs/1603.02754). */
export function boost(table: Table, options: BoostOptions): Forest {
  const rows = table.labels.length
  const bins = table.columns.map(column => Int8Array.from(column))
  const frauds = table.labels.reduce<number>((total, label) => total + label, 0)
  const base = log((frauds + 0.5) / (rows - frauds + 0.5))
  const logits = new Float64Array(rows).fill(base)
  const sums = {slopes: new Float64Array(rows), curves: new Float64Array(rows)}
  const trees: Tree[] = []
  for (let turn = 0; turn < options.trees; turn += 1) {
    const members: number[] = []
    for (let row = 0; row < rows; row += 1) {
      const chance = 1 / (1 + exp(-(logits[row] ?? 0)))
      sums.slopes[row] = chance - (table.labels[row] ?? 0)
      sums.curves[row] = chance * (1 - chance)
      if (options.sample === 1 || options.stream.nextUnit() < options.sample) members.push(row)
    }
    const tree = grow(bins, sums, {members, depth: options.depth, options})
    trees.push(tree)
    for (let row = 0; row < rows; row += 1)
      logits[row] = (logits[row] ?? 0) + valueIn(tree, table.columns, row)
  }
  return {base, trees}
}

function grow(
  bins: Bins,
  sums: Sums,
  {members, depth, options}: {members: readonly number[]; depth: number; options: BoostOptions},
): Tree {
  const {pull, rate, fewest} = options
  let slope = 0
  let curve = 0
  for (const row of members) {
    slope += sums.slopes[row] ?? 0
    curve += sums.curves[row] ?? 0
  }
  const leaf = {value: (-rate * slope) / (curve + pull)}
  if (depth === 0) return leaf
  const worth = (s: number, c: number) => (s * s) / (c + pull)
  let best: {gain: number; feature: number; bin: number; missingLeft: boolean} | null = null
  for (const {index, bins: many} of options.columns) {
    const column = bins[index]
    if (column === undefined) continue
    const slopes = new Float64Array(many + 1)
    const curves = new Float64Array(many + 1)
    for (const row of members) {
      const bin = column[row] ?? MISSING
      const cell = bin === MISSING ? many : bin
      slopes[cell] = (slopes[cell] ?? 0) + (sums.slopes[row] ?? 0)
      curves[cell] = (curves[cell] ?? 0) + (sums.curves[row] ?? 0)
    }
    const [lostSlope, lostCurve] = [slopes[many] ?? 0, curves[many] ?? 0]
    let leftSlope = 0
    let leftCurve = 0
    for (let bin = 0; bin < many; bin += 1) {
      leftSlope += slopes[bin] ?? 0
      leftCurve += curves[bin] ?? 0
      const sides = lostCurve > 0 ? [true, false] : [leftCurve > curve - leftCurve]
      for (const missingLeft of sides) {
        const s = leftSlope + (missingLeft ? lostSlope : 0)
        const c = leftCurve + (missingLeft ? lostCurve : 0)
        if (c < fewest || curve - c < fewest) continue
        const gain = worth(s, c) + worth(slope - s, curve - c) - worth(slope, curve)
        if (gain > (best?.gain ?? 1e-9)) best = {gain, feature: index, bin, missingLeft}
      }
    }
  }
  if (best === null) return leaf
  const {feature, bin, missingLeft} = best
  const goes = (row: number) => {
    const found = bins[feature]?.[row] ?? MISSING
    return found === MISSING ? missingLeft : found <= bin
  }
  const next = {depth: depth - 1, options}
  return {
    feature,
    bin,
    missingLeft,
    left: grow(bins, sums, {members: members.filter(goes), ...next}),
    right: grow(bins, sums, {members: members.filter(row => !goes(row)), ...next}),
  }
}
