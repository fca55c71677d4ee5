import {mean} from "#math/sum"
import {streamOf} from "../kernel/streams"
import {addPairs, meanLoss, normOf, PARAMETERS, type Summed, summedLoss} from "./bigram-model"
import {ringTimeUs} from "./collectives"
import {drawStep, type MicroBatch} from "./micro-batch"
import {type MicroParameters, microParametersSchema} from "./parameters"
import {stepError} from "./step-error"

const SEED = 20_261_123
const FREE = 1e12

function worldOf(changes: Partial<MicroParameters>): MicroParameters {
  return microParametersSchema.parse({
    steps: 1,
    ranks: 1,
    fewest_micro_batches: 8,
    most_micro_batches: 8,
    texts: 1,
    kinds: [{share: 1, shortest: 2, longest: 17, prompt_from: 0, prompt_to: 0, follows: 1, habit: 0.5}],
    learning_rate: 1,
    clip_norm: FREE,
    per_position_us: 1,
    hop_us: 1,
    per_value_us: 1,
    timeout_us: 1,
    ...changes,
  })
}

/** Weights that a model might have. */
function someWeights(): number[] {
  const stream = streamOf(SEED, "realism weights")
  return Array.from({length: PARAMETERS}, () => 2 * stream.nextUnit() - 1)
}

function batchesOf(changes: Partial<MicroParameters>): MicroBatch[] {
  return drawStep(worldOf(changes), SEED, 0).flat()
}

const wholeOf = (weights: readonly number[], batches: readonly MicroBatch[]): Summed | null =>
  meanLoss(weights, addPairs(batches.map(({pairs}) => pairs)))

/** Distance of sum over tokens / number of tokens from the gradient of the whole batch. */
function sumsOverTokens(): number {
  const weights = someWeights()
  const batches = batchesOf({ranks: 4})
  const labelled = batches.reduce((total, one) => total + one.labelled, 0)
  const parts = batches.map(({pairs}) => summedLoss(weights, pairs))
  const grad = Array.from(
    {length: PARAMETERS},
    (_, at) => parts.reduce((total, {gradient}) => total + (gradient[at] ?? 0), 0) / labelled,
  )
  const loss = parts.reduce((total, part) => total + part.loss, 0) / labelled
  return stepError({grad, loss}, wholeOf(weights, batches), FREE).gradient
}

/** Mean weight of a label under the mean of means, where 1 is right; labels of a micro-batch are uniform on 1 .. 16. */
function weightOfLabels(): number {
  const labelled = batchesOf({fewest_micro_batches: 16, most_micro_batches: 16, ranks: 16, steps: 1})
  const more = Array.from({length: 200}, (_, step) =>
    drawStep(worldOf({fewest_micro_batches: 16, most_micro_batches: 16, ranks: 16}), SEED, step + 1).flat(),
  ).flat()
  const counts = [...labelled, ...more].map(one => one.labelled)
  return mean(counts.map(own => mean(counts) / own))
}

/** How long the sum of eight means is, against the gradient of the whole batch, where micro-batches are alike. */
function eightTimes(): number {
  const weights = someWeights()
  const batches = batchesOf({
    kinds: [{share: 1, shortest: 16, longest: 16, prompt_from: 0, prompt_to: 0, follows: 1, habit: 0.5}],
  })
  const means = batches.map(({pairs}) => meanLoss(weights, pairs)?.gradient ?? [])
  const added = Array.from({length: PARAMETERS}, (_, at) =>
    means.reduce((total, gradient) => total + (gradient[at] ?? 0), 0),
  )
  return normOf(added) / normOf(wholeOf(weights, batches)?.gradient ?? [])
}

/** Bytes that each of 8 ranks passes on for one byte of gradient. */
function ringVolume(): number {
  const large = 1_000_000
  return ringTimeUs(large, {ranks: 8, hop_us: 1e-9, per_value_us: 1}) / large
}

/** The steepest slope of the loss, against differences of the loss itself. */
function slope(): number {
  const weights = someWeights()
  const pairs = addPairs(batchesOf({}).map(one => one.pairs))
  const {gradient} = summedLoss(weights, pairs)
  const step = 1e-5
  const differences = gradient.map((value, at) => {
    const shifted = (by: number) =>
      summedLoss(
        weights.map((weight, index) => (index === at ? weight + by : weight)),
        pairs,
      ).loss
    return Math.abs((shifted(step) - shifted(-step)) / (2 * step) - value)
  })
  return Math.max(...differences)
}

/** What this simulator gives where the true value is known. */
export const MICRO_REALISM = {
  "sum-over-tokens": sumsOverTokens,
  "mean-of-means-weight": weightOfLabels,
  "eight-times": eightTimes,
  "ring-volume": ringVolume,
  "slope-of-loss": slope,
} as const
