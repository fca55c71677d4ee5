import {exp} from "#math/exp"
import {type Batch, RANKS, SOURCES} from "./corpus"
import {roundToHalf} from "./half-precision"
import {CLASSES, RARE_TOKEN, WEIGHTS} from "./model-shape"
import {backward, forward, lossOf, newPass} from "./small-model"
import type {Rules, TrainState} from "./train-state"

/** What a batch says before the optimizer has its turn. */
export type BatchReading = {
  readonly loss: number
  /** NaN where no example of the source was in the batch. */
  readonly sourceLosses: readonly number[]
  readonly largestLogit: number
}

/** How much louder the stuck gradient of a broken rank is than the one it got stuck with. */
const STUCK_FACTOR = 6
/** Labels of a corrupt source are so many classes off. */
const LABEL_SLIP = 3

/** Documents with the rare token are long: they weigh as much as so many others. */
const LONG = 8

const pass = newPass()
const ofRank = Array.from({length: RANKS}, () => new Float64Array(WEIGHTS))

/** Reads a batch on every rank: afterwards each rank holds the mean gradient of its own examples. */
export function readBatch(state: TrainState, {batch, rules}: {batch: Batch; rules: Rules}): BatchReading {
  const gain = exp(state.gain)
  const corrupt = rules.fault("corrupt-source")?.which
  const losses = Array.from({length: SOURCES}, () => ({sum: 0, count: 0}))
  let loss = 0
  let count = 0
  let largestLogit = 0
  for (const [rank, examples] of batch.entries()) {
    const gradient = ofRank[rank]
    if (gradient === undefined) continue
    gradient.fill(0)
    for (const {a, b, label: written, source} of examples) {
      const slips = source === corrupt
      const label = slips ? (written + LABEL_SLIP) % CLASSES : written
      forward(state.weights, gain, {a, b}, pass)
      const own = lossOf(pass, label)
      loss += own
      count += 1
      const mine = losses[source]
      if (mine !== undefined) {
        mine.sum += own
        mine.count += 1
      }
      largestLogit = Math.max(largestLogit, pass.largest)
      backward(
        state.weights,
        gain,
        {a, b, label},
        {
          pass,
          share: (b === RARE_TOKEN ? LONG : 1) / examples.length,
          gradient,
        },
      )
    }
  }
  breakRank(state, rules)
  return {
    loss: loss / Math.max(1, count),
    sourceLosses: losses.map(({sum, count: read}) => (read === 0 ? Number.NaN : sum / read)),
    largestLogit,
  }
}

function breakRank(state: TrainState, rules: Rules): void {
  const broken = rules.fault("bad-rank")
  const gradient = ofRank[broken?.which ?? -1]
  if (gradient === undefined) return
  if (state.stuck === null) state.stuck = gradient.map(one => one * STUCK_FACTOR)
  gradient.set(state.stuck)
}

/** The mean over the ranks that take part, each sent in half precision at the scale of the state.
 * @param mean gets it, still at that scale */
export function gatherRanks(
  {scale}: TrainState,
  {dropsRank}: Rules,
  mean: Float64Array,
): {overflow: boolean; rankNorms: number[]} {
  mean.fill(0)
  let overflow = false
  const share = 1 / Math.max(1, RANKS - dropsRank.size)
  const rankNorms = ofRank.map((gradient, rank) => {
    let squares = 0
    const takesPart = !dropsRank.has(rank)
    for (let at = 0; at < WEIGHTS; at += 1) {
      const value = gradient[at] ?? 0
      if (value === 0) continue
      squares += value * value
      if (!takesPart) continue
      const sent = roundToHalf(value * scale)
      if (sent - sent !== 0) overflow = true
      mean[at] = (mean[at] ?? 0) + sent * share
    }
    return Math.sqrt(squares)
  })
  return {overflow, rankNorms}
}
