import {exp} from "#math/exp"
import {log} from "#math/log"
import {pow} from "#math/pow"
import type {LaneModel} from "#model/decode/lane-model"
import {POSTING_LANES, type PostingLane, type PostingReading} from "#model/decode/reading"

type Chances = PostingReading["chances"]

/** The lane with the largest chance; the first in order where two are equal. */
export function topLane(chances: Chances): PostingLane {
  return POSTING_LANES.reduce((best, lane) => (chances[lane] > chances[best] ? lane : best), POSTING_LANES[0])
}

/** Shares of the lane work: the chances of the three lanes to a power, scaled to 1; all 0 where the reading is none. */
export function laneMix(chances: Chances, power: number): PostingReading["mix"] {
  if (topLane(chances) === "none") return {ai: 0, ml: 0, mlops: 0}
  const [ai, ml, mlops] = [pow(chances.ai, power), pow(chances.ml, power), pow(chances.mlops, power)]
  const total = ai + ml + mlops
  return {ai: ai / total, ml: ml / total, mlops: mlops / total}
}

const LEAST_DOUBT = 1e-6

/** Calibrated chance that the lane is right. */
export function laneConfidence(chances: Chances, {intercept, slope}: LaneModel["confidence"]): number {
  const share = Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, chances[topLane(chances)]))
  return 1 / (1 + exp(-(intercept + slope * log(share / (1 - share)))))
}
