import {FIRST, LAST, RARE_TOKEN, WEIGHTS, WIDTH} from "./model-shape"
import type {TrainState} from "./train-state"

export const BETA_1 = 0.9
const EPSILON = 1e-8
export const CLIP_NORM = 6
const RARE_ROW = RARE_TOKEN * WIDTH
/** First weight of each group of `momentRatios`: tokens, the rare token, the hidden layer, the last layer. */
const GROUPS = [0, RARE_ROW, FIRST, LAST, WEIGHTS] as const
/** A ratio that nothing can be said about, since there is no second moment yet. */
const MOST_RATIO = 1000
const LEAST_MOMENT = 1e-30

export function normOf(values: Float64Array): number {
  let squares = 0
  for (let at = 0; at < values.length; at += 1) squares += (values[at] ?? 0) * (values[at] ?? 0)
  return Math.sqrt(squares)
}

/** Takes the scale out of a gradient and cuts its norm, in the right order or in the wrong one.
 * @returns the norm that is left */
export function unscaleAndClip(
  gradient: Float64Array,
  {scale, clipsFirst}: {scale: number; clipsFirst: boolean},
): number {
  const norm = normOf(gradient)
  const cut = clipsFirst ? CLIP_NORM : CLIP_NORM * scale
  const factor = (norm > cut ? cut / norm : 1) / scale
  for (let at = 0; at < gradient.length; at += 1) gradient[at] = (gradient[at] ?? 0) * factor
  return norm * factor
}

/** For each group of weights the root of the mean of gradient^2 over second moment: 1 where the second moment is up
 * to date, far above where gradients have grown since. */
export function momentRatios({second}: TrainState, gradient: Float64Array): number[] {
  return GROUPS.slice(0, -1).map((from, group) => {
    let sum = 0
    let count = 0
    for (let at = from; at < (GROUPS[group + 1] ?? WEIGHTS); at += 1) {
      const value = gradient[at] ?? 0
      if (value === 0) continue
      sum += (value * value) / Math.max(second[at] ?? 0, LEAST_MOMENT)
      count += 1
    }
    return count === 0 ? 0 : Math.min(MOST_RATIO, Math.sqrt(sum / count))
  })
}

/** Adam without the correction of its start, for which the warm-up of the rate stands in. Moves the weights.
 * @returns the norm of the move */
export function moveWeights(
  {weights, first, second}: Pick<TrainState, "weights" | "first" | "second">,
  gradient: Float64Array,
  {rate, beta2}: {rate: number; beta2: number},
): number {
  let squares = 0
  for (let at = 0; at < WEIGHTS; at += 1) {
    const value = gradient[at] ?? 0
    const m = BETA_1 * (first[at] ?? 0) + (1 - BETA_1) * value
    const v = beta2 * (second[at] ?? 0) + (1 - beta2) * value * value
    first[at] = m
    second[at] = v
    const move = (rate * m) / (Math.sqrt(v) + EPSILON)
    weights[at] = (weights[at] ?? 0) - move
    squares += move * move
  }
  return Math.sqrt(squares)
}
