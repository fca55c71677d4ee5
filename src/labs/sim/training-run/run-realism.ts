import {roundToHalf} from "./half-precision"
import {CLASSES, WEIGHTS} from "./model-shape"
import {moveWeights} from "./optimizer"
import {poolFor} from "./pools"
import {backward, forward, lossOf, newPass} from "./small-model"
import {newState} from "./train-state"

/** The smallest positive number that half precision keeps, as a power of two. */
function smallestHalf(): number {
  let power = 0
  for (let size = 1; roundToHalf(size / 2) > 0; size /= 2) power -= 1
  return power
}

const SMALL_STEP = 1e-5

/** The largest whole number that half precision keeps finite. */
function largestHalf(): number {
  let size = 60_000
  while (Number.isFinite(roundToHalf(size + 1))) size += 1
  return roundToHalf(size)
}

/** How much further than its rate Adam moves a weight whose gradient comes back after a long silence. */
function moveAfterSilence(): number {
  const state = {
    weights: new Float64Array(WEIGHTS),
    first: new Float64Array(WEIGHTS),
    second: new Float64Array(WEIGHTS),
  }
  const gradient = new Float64Array(WEIGHTS)
  gradient[0] = 0.5
  return moveWeights(state, gradient, {rate: 1, beta2: 0.999})
}

/** Loss before anything is learned, on the pairs kept for checks, over all labels alike. */
function firstLoss(): number {
  const {corpus} = poolFor(1, false)
  const state = newState(corpus)
  const pass = newPass()
  let total = 0
  for (const {a, b} of corpus.checks) {
    forward(state.weights, 1, {a, b}, pass)
    for (let label = 0; label < CLASSES; label += 1) total += lossOf(pass, label) / CLASSES
  }
  return total / corpus.checks.length
}

/** The largest difference between the gradient and what small steps of each weight do to the loss. */
function gradientError(): number {
  const {corpus} = poolFor(1, false)
  const {weights} = newState(corpus)
  const gain = 1.3
  const pass = newPass(true)
  const {a, b} = corpus.checks[0] ?? {a: 0, b: 1}
  const example = {a, b, label: 2}
  const loss = () => {
    forward(weights, gain, example, pass)
    return lossOf(pass, example.label)
  }
  const gradient = new Float64Array(WEIGHTS)
  loss()
  backward(weights, gain, example, {pass, share: 1, gradient})
  let worst = 0
  for (let at = 0; at < WEIGHTS; at += 1) {
    const here = weights[at] ?? 0
    weights[at] = here + SMALL_STEP
    const above = loss()
    weights[at] = here - SMALL_STEP
    const below = loss()
    weights[at] = here
    worst = Math.max(worst, Math.abs((above - below) / (2 * SMALL_STEP) - (gradient[at] ?? 0)))
  }
  return worst
}

/** What this simulator gives where the true value is known. */
export const RUN_REALISM = {
  "smallest-half": smallestHalf,
  "largest-half": largestHalf,
  "move-after-silence": moveAfterSilence,
  "first-loss": firstLoss,
  "gradient-error": gradientError,
} as const
