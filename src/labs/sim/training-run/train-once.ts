import {WEIGHTS} from "./model-shape"
import {momentRatios, moveWeights, normOf, unscaleAndClip} from "./optimizer"
import {gatherRanks, readBatch} from "./rank-gradients"
import {plannedRate, RESUMED_AT} from "./timetable"
import {rulesFor, type TrainSetting, type TrainState} from "./train-state"

/** What an update leaves in the logs. Norms are those of the whole gradient, without the scale. */
export type UpdateLog = {
  readonly rate: number
  readonly loss: number
  readonly scale: number
  /** 1 where an overflow, or what was taken for one, left the weights as they were. */
  readonly skipped: number
  readonly gradientNorm: number
  /** What the optimizer gets, after clipping. */
  readonly clippedNorm: number
  readonly updateNorm: number
  readonly largestLogit: number
  /** The update whose batch was read. */
  readonly position: number
  readonly sourceLosses: readonly number[]
  readonly rankNorms: readonly number[]
  readonly momentRatios: readonly number[]
}

const BETA_2 = 0.98
const SLOW_BETA_2 = 0.9996
/** A schedule that begins anew, with the rate of a larger run. */
const RESET_FACTOR = 7
const GROW_AFTER = 20
const MOST_SCALE = 2 ** 16
const LEAST_SCALE = 1 / 2 ** 40
/** The gain is pushed up by so much an update, and its decay holds it down. */
const GAIN_GROWTH = 0.025
const GAIN_DECAY = 0.1

const gradient = new Float64Array(WEIGHTS)

/** One update: reads a batch, goes back through the model on every rank in half precision, and moves the weights.
 * Changes `state` in place. */
export function trainOnce(state: TrainState, setting: TrainSetting): UpdateLog {
  const {update, scale} = state
  const rules = rulesFor(setting, update)
  const isReset = rules.fault("schedule-reset") !== undefined
  const rate =
    (isReset ? RESET_FACTOR * plannedRate(update - RESUMED_AT) : plannedRate(update)) * rules.rateFactor
  const position = rules.fault("data-reset") === undefined ? update : update - RESUMED_AT
  const batch = setting.corpus.batches[position] ?? []
  const read = readBatch(state, {batch, rules})
  const {overflow, rankNorms} = gatherRanks(state, rules, gradient)
  const gradientNorm = overflow ? 0 : normOf(gradient) / scale
  const clippedNorm = overflow
    ? 0
    : unscaleAndClip(gradient, {scale, clipsFirst: rules.fault("clip-order") !== undefined})
  const reset = rules.fault("moment-reset")
  if (reset?.from === update) {
    state.first.fill(0)
    state.second.fill(0)
  }
  const isSkipped = overflow || rules.fault("scale-collapse") !== undefined
  const ratios = overflow ? [0, 0, 0, 0] : momentRatios(state, gradient)
  let updateNorm = 0
  if (isSkipped) {
    state.scale = Math.max(LEAST_SCALE, scale / 2)
    state.sinceOverflow = 0
  } else {
    const beta2 = reset === undefined ? BETA_2 : SLOW_BETA_2
    updateNorm = moveWeights(state, gradient, {rate, beta2})
    const decay = rules.fault("logit-growth") === undefined ? GAIN_DECAY * state.gain : 0
    state.gain += GAIN_GROWTH - decay
    growScale(state)
  }
  state.update += 1
  return {
    rate,
    loss: read.loss,
    scale,
    skipped: isSkipped ? 1 : 0,
    gradientNorm,
    clippedNorm,
    updateNorm,
    largestLogit: read.largestLogit,
    position,
    sourceLosses: read.sourceLosses,
    rankNorms,
    momentRatios: ratios,
  }
}

function growScale(state: TrainState): void {
  state.sinceOverflow += 1
  if (state.sinceOverflow < GROW_AFTER) return
  state.sinceOverflow = 0
  state.scale = Math.min(MOST_SCALE, state.scale * 2)
}
