import {chancesOf} from "#core/decode/lane/lane-scores"
import {POSTING_LANES} from "#model/decode/reading"
import {minimize} from "./minimize"
import type {GoldLabel} from "./postings-data"
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
  steps: 200,
} as const

/** Chances that a label stands for: its mix, drawn towards its lane. */
export function targetOf({lane, mix}: GoldLabel): number[] {
  return POSTING_LANES.map((one, index) => {
    const ofMix = lane === "none" ? (one === "none" ? 1 : 0) : (mix[index] ?? 0)
    return LANE_FIT.laneShare * (one === lane ? 1 : 0) + (1 - LANE_FIT.laneShare) * ofMix
  })
}

export type Logistic = {
  /** By rows of four. */
  readonly weights: Float64Array
  readonly bias: Float64Array
}

/** Multinomial logistic regression with soft targets and a ridge penalty: the minimum is unique but for a constant added
 * to all four biases. */
export function fitLogistic(rows: SparseRows, targets: readonly (readonly number[])[]): Logistic {
  const size = rows.columns * CLASSES
  const aim = Float64Array.from(targets.flat())
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
        if (wanted > 0) value -= wanted * Math.log(chance + 1e-12)
        scores[at + lane] = chance - wanted
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
