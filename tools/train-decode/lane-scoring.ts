import {laneConfidence, laneMix, topLane} from "#core/decode/lane/lane-reading"
import {mixCloud} from "#core/decode/lane/mix-cloud"
import {log} from "#math/log"
import {wilsonInterval} from "#math/wilson-interval"
import type {LaneModel, LaneScore} from "#model/decode/lane-model"
import {POSTING_LANES, type PostingLane} from "#model/decode/reading"
import {minimize} from "./minimize"
import type {LabelledPosting} from "./postings-data"

type Chances = Readonly<Record<PostingLane, number>>
/** A prediction made by a fit that had not seen the posting. */
export type OutOfFold = {readonly labelled: LabelledPosting; readonly chances: Chances}

function mixError({labelled, chances}: OutOfFold, power: number): number {
  const mix = laneMix(chances, power)
  const [ai, ml, mlops] = labelled.label.mix
  return Math.abs(mix.ai - ai) + Math.abs(mix.ml - ml) + Math.abs(mix.mlops - mlops)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function macroF1(rows: readonly OutOfFold[]): number {
  return mean(
    POSTING_LANES.map(lane => {
      const said = rows.filter(({chances}) => topLane(chances) === lane)
      const is = rows.filter(({labelled}) => labelled.label.lane === lane)
      const both = said.filter(({labelled}) => labelled.label.lane === lane)
      return said.length + is.length === 0 ? 0 : (2 * both.length) / (said.length + is.length)
    }),
  )
}

export function laneScore(set: string, rows: readonly OutOfFold[], power: number): LaneScore {
  const isRight = ({labelled, chances}: OutOfFold) => topLane(chances) === labelled.label.lane
  const accuracy = mean(rows.map(row => (isRight(row) ? 1 : 0)))
  const {low: accuracyLow, high: accuracyHigh} = wilsonInterval(accuracy, rows.length)
  const contradicting = rows.filter(({labelled}) => !labelled.label.titleMatches)
  return {
    set,
    n: rows.length,
    accuracy,
    accuracyLow,
    accuracyHigh,
    macroF1: macroF1(rows),
    contradictingN: contradicting.length,
    contradictingAccuracy: mean(contradicting.map(row => (isRight(row) ? 1 : 0))),
    mixL1: mean(rows.map(row => mixError(row, power))),
  }
}

const SPREADS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.4, 1.7, 2] as const

/** The sd of the log of each share at which clouds lie as far from their middles as labels from readings, where both are
 * some lane. */
export function bestMixSpread(rows: readonly OutOfFold[], power: number): number {
  const lanes = rows.filter(
    ({labelled, chances}) => labelled.label.lane !== "none" && topLane(chances) !== "none",
  )
  const wanted = mean(lanes.map(row => mixError(row, power)))
  const reach = (sd: number) =>
    mean(
      lanes.flatMap(({chances}, seed) => {
        const mix = laneMix(chances, power)
        return mixCloud(mix, {sd, count: 20, seed}).map(
          one => Math.abs(one.ai - mix.ai) + Math.abs(one.ml - mix.ml) + Math.abs(one.mlops - mix.mlops),
        )
      }),
    )
  const gaps = SPREADS.map(sd => ({sd, gap: Math.abs(reach(sd) - wanted)}))
  return gaps.reduce((best, one) => (one.gap < best.gap ? one : best)).sd
}

const POWERS = [0.8, 1, 1.2, 1.4, 1.7, 2] as const

/** The power at which the mixes come closest to the labels. */
export function bestMixPower(rows: readonly OutOfFold[]): number {
  const errors = POWERS.map(power => ({power, error: mean(rows.map(row => mixError(row, power)))}))
  return errors.reduce((best, one) => (one.error < best.error ? one : best)).power
}

function logit(share: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, share))
  return log(inside / (1 - inside))
}

/** Logistic regression of being right on the logit of the largest chance (Platt). */
export function fitConfidence(rows: readonly OutOfFold[]): LaneModel["confidence"] {
  const points = rows.map(({labelled, chances}) => {
    const lane = topLane(chances)
    return {x: logit(chances[lane]), right: lane === labelled.label.lane ? 1 : 0}
  })
  const [intercept = 0, slope = 1] = minimize(
    ([a = 0, b = 0]) => {
      let value = 0
      const gradient = new Float64Array(2)
      for (const {x, right} of points) {
        const chance = 1 / (1 + Math.exp(-(a + b * x)))
        value -= right * Math.log(chance + 1e-12) + (1 - right) * Math.log(1 - chance + 1e-12)
        gradient[0] = (gradient[0] ?? 0) + chance - right
        gradient[1] = (gradient[1] ?? 0) + (chance - right) * x
      }
      return {value, gradient}
    },
    Float64Array.from([0, 1]),
    {steps: 100},
  )
  return {intercept, slope}
}

const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const

/** How often readings of a stated confidence are right, by bin. */
export function calibrationTable(
  rows: readonly OutOfFold[],
  confidence: LaneModel["confidence"],
): LaneModel["calibration"] {
  return BINS.map((from, index) => {
    const to = BINS[index + 1] ?? 1.01
    const inside = rows.filter(({chances}) => {
      const stated = laneConfidence(chances, confidence)
      return stated >= from && stated < to
    })
    const right = inside.filter(({labelled, chances}) => topLane(chances) === labelled.label.lane)
    return [from, inside.length, mean(inside.map(row => (right.includes(row) ? 1 : 0)))]
  })
}
