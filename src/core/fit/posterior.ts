import {exp} from "#math/exp"
import type {Rating} from "#model/fit/answers"
import {LANES, type LaneId} from "#model/lane"
import type {AskedPair, Conversation} from "./conversation"
import {CELLS, GRID, type PerLane, weightsOf} from "./grid"
import type {Instrument} from "./instrument"

type Tables = Pick<Instrument, "pairs" | "questionLogs">

function add(sum: Float64Array, logs: Float64Array, times: number): void {
  for (let cell = 0; cell < CELLS; cell += 1) sum[cell] = (sum[cell] ?? 0) + times * (logs[cell] ?? 0)
}

function logsOf(answer: Rating, [first, second]: readonly [LaneId, LaneId], {pairs}: Tables) {
  return answer === 3 ? undefined : pairs[first][second].logs[answer]
}

/** Adds what the answers to one pair say. Several answers to one pair share one taste and one wording, so together they
 * count once: each for its part. */
export function addPair(sum: Float64Array, {lanes, answers}: AskedPair, tables: Tables): void {
  const chosen = answers.flatMap(answer => logsOf(answer, lanes, tables) ?? [])
  for (const logs of chosen) add(sum, logs, 1 / chosen.length)
}

/** Log-likelihood of the answers by cell, up to a constant. */
export function logLikelihood(
  {questions, pairs}: Pick<Conversation, "questions" | "pairs">,
  tables: Tables,
): Float64Array {
  const sum = new Float64Array(CELLS)
  for (const {choice} of questions) if (choice !== "none") add(sum, tables.questionLogs[choice], 1)
  for (const pair of pairs) addPair(sum, pair, tables)
  return sum
}

/** The weight of each cell after the answers.
 * @param widened by how much wider the answers leave the doubt than they would by themselves; 2 is a quarter of what
 * they say */
export function posterior(likelihood: Float64Array, widened = 1): Float64Array {
  const logs = new Float64Array(GRID.logPrior)
  add(logs, likelihood, 1 / (widened * widened))
  return weightsOf(logs)
}

/** Multiplies the odds of each lane by e to its nats: evidence that speaks for a lane as such, not for how far it is
 * ahead. A cell in which lanes tie takes the mean of theirs, so between two lanes it is a few hundredths less. */
export function withEvidence(weights: Float64Array, nats: PerLane): Float64Array {
  if (LANES.every(lane => nats[lane] === 0)) return weights
  const factors = LANES.map(lane => ({first: GRID.first[lane], factor: exp(nats[lane])}))
  let total = 0
  const product = weights.map((weight, cell) => {
    const value = weight * factors.reduce((sum, {first, factor}) => sum + factor * (first[cell] ?? 0), 0)
    total += value
    return value
  })
  return product.map(value => value / total)
}
