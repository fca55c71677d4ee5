import {exp} from "#math/exp"

/** A logistic regression on the values of a table: weights by Newton's method with a light pull to zero. A value that
 * is not there counts as 0 and as a sign of its own. */
export type SmallModel = readonly number[]

const ROUNDS = 6
const PULL = 1

type Cells = readonly (number | null)[]

function inputsOf(cells: Cells): number[] {
  return [1, ...cells.flatMap(value => [value ?? 0, value === null ? 1 : 0])]
}

function dot(left: readonly number[], right: readonly number[]): number {
  let total = 0
  for (const [at, value] of left.entries()) total += value * (right[at] ?? 0)
  return total
}

export function scoreOf(model: SmallModel, cells: Cells): number {
  return dot(model, inputsOf(cells))
}

/** Cost: O(rows x views^2) for each of six rounds. */
export function trainModel(table: readonly Cells[], outcomes: readonly number[]): SmallModel {
  const inputs = table.map(inputsOf)
  const size = inputs[0]?.length ?? 0
  let model = Array.from({length: size}, () => 0)
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = model.map(weight => -PULL * weight)
    const curve = model.map((_, row) => model.map((__, column): number => (row === column ? PULL : 0)))
    for (const [at, input] of inputs.entries()) {
      const chance = 1 / (1 + exp(-dot(model, input)))
      const miss = (outcomes[at] ?? 0) - chance
      const weight = chance * (1 - chance)
      for (const [row, value] of input.entries()) {
        slope[row] = (slope[row] ?? 0) + miss * value
        const line = curve[row]
        if (line !== undefined && value !== 0)
          for (const [column, other] of input.entries())
            line[column] = (line[column] ?? 0) + weight * value * other
      }
    }
    const step = solve(curve, slope)
    model = model.map((weight, at) => weight + (step[at] ?? 0))
  }
  return model
}

/** Solves a symmetric positive system by elimination without pivots, which such systems do not need. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0])
  for (const [column, pivot] of rows.entries()) {
    const head = pivot[column] ?? 1
    for (const [at, row] of rows.entries()) {
      if (at === column) continue
      const factor = (row[column] ?? 0) / head
      for (const [index, value] of pivot.entries()) row[index] = (row[index] ?? 0) - factor * value
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1))
}

/** How often a bad outcome is ranked above a good one, ties as half; one half where there is nothing to rank. */
export function areaUnderCurve(outcomes: readonly number[], scores: readonly number[]): number {
  const order = scores.map((_, at) => at).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b)
  let below = 0
  let area = 0
  let bad = 0
  for (let at = 0; at < order.length; ) {
    const score = scores[order[at] ?? 0]
    let hits = 0
    let rest = 0
    for (; at < order.length && scores[order[at] ?? 0] === score; at += 1) {
      if (outcomes[order[at] ?? 0] === 1) hits += 1
      else rest += 1
    }
    area += hits * (below + rest / 2)
    below += rest
    bad += hits
  }
  return bad > 0 && below > 0 ? area / (bad * below) : 0.5
}
