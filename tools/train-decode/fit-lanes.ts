import {chancesOf} from "#core/decode/lane/lane-scores"
import {POSTING_LANES} from "#model/decode/reading"
import {minimize} from "./minimize"
import type {GoldLabel, SentenceLabel} from "./postings-data"
import {type SparseRows, times, timesTransposed} from "./sparse-rows"

const CLASSES = POSTING_LANES.length

/** Few and round; docs/decode.md says how little each matters. */
export const LANE_FIT = {
  /** Ridge penalty on every weight. */
  ridge: 0.08,
  /** What a label's lane counts against its mix as the target. */
  laneShare: 0.3,
  /** Scale of the title against the text. */
  titleScale: 0.4,
  /** Scale of the word vectors against single words. */
  vectorScale: 3,
  dimensions: 120,
  sweeps: 4,
  leastPostings: 8,
  leastLabelled: 3,
  /** What a labelled sentence counts against a labelled posting. */
  sentenceWeight: 0.08,
  steps: 200,
} as const

/** What a row should come out as, and how much it counts. */
export type Target = {readonly chances: readonly number[]; readonly weight?: number | undefined}

/** Chances that a label stands for: its mix, drawn towards its lane. */
export function targetOf({lane, mix}: GoldLabel): Target {
  const chances = POSTING_LANES.map((one, index) => {
    const ofMix = lane === "none" ? (one === "none" ? 1 : 0) : (mix[index] ?? 0)
    return LANE_FIT.laneShare * (one === lane ? 1 : 0) + (1 - LANE_FIT.laneShare) * ofMix
  })
  return {chances}
}

const FIRST_OF_TWO = 0.65

/** Chances that a labelled sentence stands for: one lane, or two with the stronger first. */
export function sentenceTarget([first, second]: SentenceLabel["lanes"]): Target {
  const chances = POSTING_LANES.map(lane => {
    if (second === undefined) return lane === first ? 1 : 0
    return lane === first ? FIRST_OF_TWO : lane === second ? 1 - FIRST_OF_TWO : 0
  })
  return {chances, weight: LANE_FIT.sentenceWeight}
}

export type Logistic = {
  /** By rows of four. */
  readonly weights: Float64Array
  readonly bias: Float64Array
}

/** Multinomial logistic regression with soft targets and a ridge penalty: the minimum is unique but for a constant added
 * to all four biases. */
export function fitLogistic(rows: SparseRows, targets: readonly Target[]): Logistic {
  const size = rows.columns * CLASSES
  const aim = Float64Array.from(targets.flatMap(({chances}) => chances))
  const slopeAt = (point: Float64Array) => {
    const weights = point.subarray(0, size)
    const bias = point.subarray(size)
    const scores = times(rows, weights, CLASSES)
    let value = 0
    for (let row = 0; row < rows.rows; row += 1) {
      const at = row * CLASSES
      const chances = Object.values(
        chancesOf([0, 1, 2, 3].map(lane => (scores[at + lane] ?? 0) + (bias[lane] ?? 0))),
      )
      chances.forEach((chance, lane) => {
        const wanted = aim[at + lane] ?? 0
        const {weight = 1} = targets[row] ?? {}
        if (wanted > 0) value -= weight * wanted * Math.log(chance + 1e-12)
        scores[at + lane] = weight * (chance - wanted)
      })
    }
    const gradient = new Float64Array(point.length)
    gradient.set(timesTransposed(rows, scores, CLASSES))
    for (let at = 0; at < scores.length; at += 1)
      gradient[size + (at % CLASSES)] = (gradient[size + (at % CLASSES)] ?? 0) + (scores[at] ?? 0)
    for (let at = 0; at < size; at += 1) {
      const weight = weights[at] ?? 0
      value += (LANE_FIT.ridge / 2) * weight * weight
      gradient[at] = (gradient[at] ?? 0) + LANE_FIT.ridge * weight
    }
    return {value, gradient}
  }
  const point = minimize(slopeAt, new Float64Array(size + CLASSES), {steps: LANE_FIT.steps})
  return {weights: point.slice(0, size), bias: point.slice(size)}
}
