import {exp} from "#math/exp"
import {log} from "#math/log"
import {normalCdf} from "#math/normal-cdf"
import type {FitAssumptions} from "#model/content/fit-bank"
import type {Rating} from "#model/fit/answers"
import {LANES, type LaneId} from "#model/lane"
import {CELLS, differences} from "./grid"

/** What each answer to a pair of two lanes says about every cell. */
export type PairTable = {
  /** Chance of each answer that chooses: 1, 2, 4, 5. */
  readonly chances: Readonly<Record<ChosenRating, Float64Array>>
  readonly logs: Readonly<Record<ChosenRating, Float64Array>>
}
export type ChosenRating = Exclude<Rating, 3>
export const CHOSEN: readonly ChosenRating[] = [1, 2, 4, 5]

/** Tables by the lane of the first statement, then by that of the second. */
export type PairTables = Readonly<Record<LaneId, Readonly<Record<LaneId, PairTable>>>>

const LEAST = 1e-12

/** Thurstone's law of comparative judgement with degrees: an answer is the difference of the leanings times the
 * discrimination, plus normal noise of sd 1; how far it lies from 0 decides between "rather" and "much rather". */
function pairTable(lane: LaneId, over: LaneId, {discrimination, much_from}: FitAssumptions): PairTable {
  const pull = differences(lane, over).map(difference => difference * discrimination.value)
  const above = (edge: number) => pull.map(value => normalCdf(value - edge))
  const much = above(much_from)
  const some = above(0)
  const notMuchAgainst = above(-much_from)
  const chances = {
    1: much,
    2: some.map((share, cell) => share - (much[cell] ?? 0)),
    4: notMuchAgainst.map((share, cell) => share - (some[cell] ?? 0)),
    5: pull.map(value => normalCdf(-much_from - value)),
  }
  const logs = {1: logOf(chances[1]), 2: logOf(chances[2]), 4: logOf(chances[4]), 5: logOf(chances[5])}
  return {chances, logs}
}

function logOf(shares: Float64Array): Float64Array {
  return shares.map(share => log(Math.max(share, LEAST)))
}

/** The same table with the other statement first. */
function mirrored({chances, logs}: PairTable): PairTable {
  return {
    chances: {1: chances[5], 2: chances[4], 4: chances[2], 5: chances[1]},
    logs: {1: logs[5], 2: logs[4], 4: logs[2], 5: logs[1]},
  }
}

export function pairTables(assumptions: FitAssumptions): PairTables {
  const aiMl = pairTable("ai", "ml", assumptions)
  const aiMlops = pairTable("ai", "mlops", assumptions)
  const mlMlops = pairTable("ml", "mlops", assumptions)
  // never asked; a lane is as far from itself everywhere
  const same = pairTable("ai", "ai", assumptions)
  return {
    ai: {ai: same, ml: aiMl, mlops: aiMlops},
    ml: {ai: mirrored(aiMl), ml: same, mlops: mlMlops},
    mlops: {ai: mirrored(aiMlops), ml: mirrored(mlMlops), mlops: same},
  }
}

const NODES = 41
const NODE_REACH = 5
const ROOT_TWO = Math.SQRT2
const DENSITY_AT_0 = 0.3989422804014327

/** Log of the chance that a lane is chosen out of three, by cell: each pull has its own normal noise, half the variance
 * of the noise between two, so that any two of them compare as a pair does. The integral over the noise of the chosen
 * one is a sum over evenly spaced nodes, whose error is far below that of a cell. */
export function questionLogs(assumptions: FitAssumptions): Readonly<Record<LaneId, Float64Array>> {
  const strength = assumptions.question_discrimination.value * ROOT_TWO
  const step = (2 * NODE_REACH) / (NODES - 1)
  const nodes = Array.from({length: NODES}, (_, index) => index * step - NODE_REACH)
  const densities = nodes.map(normalDensity)
  const of = (lane: LaneId): Float64Array => {
    const [one = "ai", other = "ml"] = LANES.filter(id => id !== lane)
    const over = differences(lane, one)
    const overOther = differences(lane, other)
    return Float64Array.from({length: CELLS}, (_, cell) => {
      let sum = 0
      nodes.forEach((noise, index) => {
        const beatsOne = normalCdf(noise + strength * (over[cell] ?? 0))
        sum += (densities[index] ?? 0) * beatsOne * normalCdf(noise + strength * (overOther[cell] ?? 0))
      })
      return log(Math.max(sum * step, LEAST))
    })
  }
  return {ai: of("ai"), ml: of("ml"), mlops: of("mlops")}
}

function normalDensity(x: number): number {
  return DENSITY_AT_0 * exp((-x * x) / 2)
}
