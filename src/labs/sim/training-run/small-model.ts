import {exp} from "#math/exp"
import {log} from "#math/log"
import {roundToBrain} from "./half-precision"
import {
  CLASSES,
  EMBEDDING,
  FIRST,
  FIRST_BIAS,
  HIDDEN,
  INPUTS,
  LAST,
  LAST_BIAS,
  WEIGHTS,
  WIDTH,
} from "./model-shape"

/** What one example has gone through; reused from one to the next. */
export type Pass = {
  /** Keeps all bits of the logits, so that gradients can be checked by small steps. */
  readonly isExact: boolean
  readonly input: Float64Array
  readonly hidden: Float64Array
  readonly logits: Float64Array
  readonly chances: Float64Array
  /** Logarithm of the sum of the exponentials of the logits. */
  logSum: number
  largest: number
}

export function newPass(isExact = false): Pass {
  return {
    isExact,
    input: new Float64Array(INPUTS),
    hidden: new Float64Array(HIDDEN),
    logits: new Float64Array(CLASSES),
    chances: new Float64Array(CLASSES),
    logSum: 0,
    largest: 0,
  }
}

/** Chances of the classes for a pair of tokens. Logits are the output of the last layer times the gain, kept in eight
 * bits as the large model keeps them. */
export function forward(weights: Float64Array, gain: number, pair: {a: number; b: number}, pass: Pass): void {
  const {input, hidden, logits, chances} = pass
  for (let at = 0; at < WIDTH; at += 1) {
    input[at] = weights[EMBEDDING + pair.a * WIDTH + at] ?? 0
    input[WIDTH + at] = weights[EMBEDDING + pair.b * WIDTH + at] ?? 0
  }
  for (let unit = 0; unit < HIDDEN; unit += 1) {
    let sum = weights[FIRST_BIAS + unit] ?? 0
    const row = FIRST + unit * INPUTS
    for (let at = 0; at < INPUTS; at += 1) sum += (weights[row + at] ?? 0) * (input[at] ?? 0)
    hidden[unit] = 1 - 2 / (1 + exp(2 * sum))
  }
  let largest = Number.NEGATIVE_INFINITY
  for (let choice = 0; choice < CLASSES; choice += 1) {
    let sum = weights[LAST_BIAS + choice] ?? 0
    const row = LAST + choice * HIDDEN
    for (let unit = 0; unit < HIDDEN; unit += 1) sum += (weights[row + unit] ?? 0) * (hidden[unit] ?? 0)
    const logit = pass.isExact ? gain * sum : roundToBrain(gain * sum)
    logits[choice] = logit
    if (logit > largest) largest = logit
  }
  let total = 0
  for (let choice = 0; choice < CLASSES; choice += 1) {
    const power = exp((logits[choice] ?? 0) - largest)
    chances[choice] = power
    total += power
  }
  for (let choice = 0; choice < CLASSES; choice += 1) chances[choice] = (chances[choice] ?? 0) / total
  pass.logSum = largest + log(total)
  pass.largest = largest
}

/** Scratch space of `backward`. */
const atLogits = new Float64Array(CLASSES)
const atSums = new Float64Array(HIDDEN)

/** Adds the gradient of one example's loss to `gradient`; `forward` must have run on the same pair. */
export function backward(
  weights: Float64Array,
  gain: number,
  {a, b, label}: {a: number; b: number; label: number},
  {pass, share, gradient}: {pass: Pass; share: number; gradient: Float64Array},
): void {
  const {input, hidden, chances} = pass
  for (let choice = 0; choice < CLASSES; choice += 1) {
    const chance = chances[choice] ?? 0
    atLogits[choice] = (chance - (choice === label ? 1 : 0)) * share * gain
  }
  atSums.fill(0)
  for (let choice = 0; choice < CLASSES; choice += 1) {
    const slope = atLogits[choice] ?? 0
    const row = LAST + choice * HIDDEN
    gradient[LAST_BIAS + choice] = (gradient[LAST_BIAS + choice] ?? 0) + slope
    for (let unit = 0; unit < HIDDEN; unit += 1) {
      gradient[row + unit] = (gradient[row + unit] ?? 0) + slope * (hidden[unit] ?? 0)
      atSums[unit] = (atSums[unit] ?? 0) + slope * (weights[row + unit] ?? 0)
    }
  }
  for (let unit = 0; unit < HIDDEN; unit += 1) {
    const h = hidden[unit] ?? 0
    const slope = (atSums[unit] ?? 0) * (1 - h * h)
    const row = FIRST + unit * INPUTS
    gradient[FIRST_BIAS + unit] = (gradient[FIRST_BIAS + unit] ?? 0) + slope
    for (let at = 0; at < INPUTS; at += 1) {
      gradient[row + at] = (gradient[row + at] ?? 0) + slope * (input[at] ?? 0)
      const place = EMBEDDING + (at < WIDTH ? a * WIDTH + at : b * WIDTH + at - WIDTH)
      gradient[place] = (gradient[place] ?? 0) + slope * (weights[row + at] ?? 0)
    }
  }
}

export function lossOf(pass: Pass, label: number): number {
  return pass.logSum - (pass.logits[label] ?? 0)
}

export function newWeights(draw: () => number): Float64Array {
  const weights = new Float64Array(WEIGHTS)
  for (let at = 0; at < WEIGHTS; at += 1) {
    const size = at < FIRST ? 1 : at < FIRST_BIAS ? 0.35 : at >= LAST && at < LAST_BIAS ? 0.15 : 0
    weights[at] = size * draw()
  }
  return weights
}
