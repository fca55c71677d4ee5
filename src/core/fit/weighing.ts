import type {FitWeights, Shares} from "#model/fit/answers"
import {LANES, type LaneId} from "#model/lane"
import type {PerLane} from "./grid"

/** The three things that a person may go by; they are never added up without weights that the person sees. */
export const CRITERIA = ["interest", "readiness", "pay"] as const
export type FitCriterion = (typeof CRITERIA)[number]

/** Shares of the lanes by each criterion, each summing to 1; null where it is not known. */
export type CriterionShares = Readonly<Record<FitCriterion, Shares | null>>

export type Weighing = {
  /** Criteria that are known. */
  readonly known: readonly FitCriterion[]
  /** Weights of the known criteria, summing to 1. */
  readonly weights: Readonly<Record<FitCriterion, number>>
  /** The shares under these weights. */
  readonly mix: Shares
  /** Share of all possible weightings under which each lane comes first. */
  readonly winners: Shares
}

/** Rows of small triangles that the triangle of all weightings is cut into; lines between lanes are drawn to about a
 * hundredth of its side. */
const ROWS = 100

/** Shares that sum to 1 out of numbers of at least 0; even where all are 0. */
export function asShares(numbers: PerLane): Shares {
  const total = numbers.ai + numbers.ml + numbers.mlops
  if (total <= 0) return {ai: 1 / 3, ml: 1 / 3, mlops: 1 / 3}
  return {ai: numbers.ai / total, ml: numbers.ml / total, mlops: numbers.mlops / total}
}

function mixOf(shares: readonly Shares[], weights: readonly number[]): Shares {
  const of = (lane: LaneId) =>
    shares.reduce((sum, share, index) => sum + share[lane] * (weights[index] ?? 0), 0)
  return {ai: of("ai"), ml: of("ml"), mlops: of("mlops")}
}

/** Weightings that stand for all: the middles of equal pieces of the triangle (three criteria) or of the line (two). */
function everyWeighting(criteria: number): readonly (readonly number[])[] {
  if (criteria === 1) return [[1]]
  if (criteria === 2) {
    const steps = ROWS * ROWS
    return Array.from({length: steps}, (_, index) => [(index + 0.5) / steps, 1 - (index + 0.5) / steps])
  }
  const middles: number[][] = []
  for (let row = 0; row < ROWS; row += 1)
    for (let column = 0; row + column < ROWS; column += 1) {
      const rest = ROWS - row - column
      middles.push([(row + 1 / 3) / ROWS, (column + 1 / 3) / ROWS, (rest - 2 / 3) / ROWS])
      if (rest > 1) middles.push([(row + 2 / 3) / ROWS, (column + 2 / 3) / ROWS, (rest - 4 / 3) / ROWS])
    }
  return middles
}

function winnersOf(shares: readonly Shares[]): Shares {
  const wins = {ai: 0, ml: 0, mlops: 0}
  const all = everyWeighting(shares.length)
  for (const weights of all) {
    const mix = mixOf(shares, weights)
    const most = Math.max(mix.ai, mix.ml, mix.mlops)
    const first = LANES.filter(lane => mix[lane] >= most - 1e-12)
    for (const lane of first) wins[lane] += 1 / first.length / all.length
  }
  return wins
}

/** What the three say together under the person's weights, and how much hangs on these. Null where none is known. */
export function weigh(criteria: CriterionShares, weights: FitWeights): Weighing | null {
  const known = CRITERIA.filter(criterion => criteria[criterion] !== null)
  const shares = known.flatMap(criterion => criteria[criterion] ?? [])
  if (known.length === 0) return null
  const total = known.reduce((sum, criterion) => sum + weights[criterion], 0)
  const weightOf = (criterion: FitCriterion) => {
    if (!known.includes(criterion)) return 0
    return total > 0 ? weights[criterion] / total : 1 / known.length
  }
  const used = {
    interest: weightOf("interest"),
    readiness: weightOf("readiness"),
    pay: weightOf("pay"),
  }
  const mix = mixOf(
    shares,
    known.map(criterion => used[criterion]),
  )
  return {known, weights: used, mix, winners: winnersOf(shares)}
}
