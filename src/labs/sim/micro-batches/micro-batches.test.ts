import {expect, test} from "vitest"
import {addPairs, meanLoss, PARAMETERS, summedLoss} from "./bigram-model"
import {hangs, type Parcel, reduceAll, ringTimeUs} from "./collectives"
import {exactRun} from "./exact-run"
import {drawStep, IGNORE, microBatchOf} from "./micro-batch"
import {microParametersSchema} from "./parameters"
import {microMetrics} from "./run-metrics"
import {digitsOf, stepError} from "./step-error"
import {microTrace} from "./trace"
import {TrainingRun} from "./training-run"
import {weightsGiven} from "./weights-given"

const WORLD = microParametersSchema.parse({
  steps: 3,
  ranks: 3,
  fewest_micro_batches: 1,
  most_micro_batches: 3,
  texts: 2,
  kinds: [
    {share: 1, shortest: 4, longest: 8, prompt_from: 0.2, prompt_to: 0.6, follows: 1, habit: 0.7},
    {share: 1, shortest: 20, longest: 30, prompt_from: 0, prompt_to: 0, follows: 2, habit: 0.8},
  ],
  learning_rate: 1,
  clip_norm: 10,
  per_position_us: 1,
  hop_us: 10,
  per_value_us: 1,
  timeout_us: 5000,
})
const zeros = Array.from({length: PARAMETERS}, () => 0)

function sum(values: number[]): Parcel {
  return {reduce: "sum", values}
}

/** Trains one step; `grad` makes what every rank returns from what the micro-batches hold. */
function runWith(grad: (run: TrainingRun) => number[], world = WORLD): TrainingRun {
  const run = new TrainingRun(world, 1)
  run.begin()
  run.talk(run.micro.map(() => [sum([1])]))
  const returned = {grad: grad(run), loss: 1}
  run.finish(run.micro.map(() => returned))
  return run
}

test("microBatchOf() takes neither prompt, padding nor the first position for a label", () => {
  const {labelled, positions} = microBatchOf([
    {tokens: [0, 1, 2, 3], labels: [0, 1, 2, 3, IGNORE]},
    {tokens: [4, 5, 4], labels: [IGNORE, 5, 4, IGNORE, IGNORE]},
  ])
  expect({labelled, positions}).toEqual({labelled: 5, positions: 10})
})

test("a step is the same for the same seed, and another for another", () => {
  expect(drawStep(WORLD, 5, 2)).toEqual(drawStep(WORLD, 5, 2))
  expect(drawStep(WORLD, 5, 2)).not.toEqual(drawStep(WORLD, 6, 2))
})

test("idle ranks have nothing, and empty steps no label", () => {
  const world = {...WORLD, idle_ranks: 1, empty_steps: [1]}
  expect(drawStep(world, 1, 0).map(own => own.length > 0)).toEqual([true, true, false])
  expect(addPairs(drawStep(world, 1, 1).flatMap(own => own.map(one => one.pairs)))).toEqual(addPairs([]))
})

test("meanLoss() of no label is no number", () => {
  expect(meanLoss(zeros, addPairs([]))).toBeNull()
})

test("a model that knows nothing loses log 6 a token", () => {
  const [batch] = drawStep(WORLD, 1, 0).flat()
  expect(meanLoss(zeros, batch?.pairs ?? [])?.loss).toBeCloseTo(1.791759469228055, 12)
})

test("summedLoss() of parts adds up to that of the whole", () => {
  const parts = drawStep(WORLD, 1, 0)
    .flat()
    .map(({pairs}) => pairs)
  const whole = summedLoss(zeros, addPairs(parts))
  const added = parts.reduce((total, pairs) => total + summedLoss(zeros, pairs).loss, 0)
  expect(added).toBeCloseTo(whole.loss, 9)
})

test.each([
  ["one message too few", [[sum([1])], []]],
  ["another length", [[sum([1])], [sum([1, 2])]]],
  ["another way to reduce", [[sum([1])], [{reduce: "max" as const, values: [1]}]]],
])("ranks hang on %s", (_, sent) => {
  expect(hangs(sent)).toBe(true)
})

test("reduceAll() adds, averages and takes the largest over ranks", () => {
  const of = (value: number): Parcel[] => [
    sum([value]),
    {reduce: "mean", values: [value]},
    {reduce: "max", values: [value]},
  ]
  expect(reduceAll([of(1), of(2), of(6)])).toEqual([[9], [3], [6]])
})

test("a ring of one rank takes no time, a larger one 2 (n - 1) hops and 2 (n - 1) / n of the values", () => {
  const costs = {hop_us: 10, per_value_us: 1}
  expect(ringTimeUs(100, {ranks: 1, ...costs})).toBe(0)
  expect(ringTimeUs(100, {ranks: 4, ...costs})).toBe(60 + 150)
})

test("digitsOf() counts powers of ten, up to nine", () => {
  expect([digitsOf(0), digitsOf(1e-12), digitsOf(2)]).toEqual([9, 9, 0])
  expect(digitsOf(0.001)).toBeCloseTo(3, 12)
})

test("stepError() of a step without labels is what moves all the same", () => {
  expect(stepError({grad: [0, 0], loss: 0}, null, 2)).toEqual({gradient: 0, loss: 0})
  expect(stepError({grad: [3, 4], loss: 0}, null, 2).gradient).toBe(2.5)
})

test("a run with the exact gradient in one message is the best there is", () => {
  expect(microMetrics(exactRun({parameters: WORLD, seed: 1}))).toMatchObject({
    goodput: 1,
    digits: 9,
    worstError: 0,
    hung: 0,
    lossGap: 0,
    ranksApart: 0,
  })
})

test("a step that hung costs the timeout and moves nothing", () => {
  const run = new TrainingRun(WORLD, 1)
  run.begin()
  expect(run.talk([[sum([1])], [], []])).toBeNull()
  expect(run.history[0]).toMatchObject({talkUs: 5000, digits: 0, returned: null})
  expect(run.replicas).toEqual([zeros, zeros, zeros])
})

test("gradients that are far too large end in finite weights", () => {
  const run = runWith(() => zeros.map(() => 1e12))
  expect(Object.values(microMetrics(run)).every(Number.isFinite)).toBe(true)
})

test("weightsGiven() finds the weights of a sum", () => {
  const parts = [
    [1, 0, 1],
    [0, 2, -1],
  ]
  const [first = 0, second = 0] = weightsGiven([3, 4, 1], parts)
  expect(first).toBeCloseTo(3, 9)
  expect(second).toBeCloseTo(2, 9)
})

test("the trace shows a mean of means as equal weights", () => {
  const run = runWith(({means}) => {
    const all = means.flatMap(own => own.flatMap(one => (one === null ? [] : [one.gradient])))
    return zeros.map((_, at) => all.reduce((total, one) => total + (one[at] ?? 0) / all.length, 0))
  })
  const micro = microTrace(run).steps[0]?.ranks.flat() ?? []
  expect(micro.length).toBeGreaterThan(2)
  for (const {given} of micro) expect(given).toBeCloseTo(1 / micro.length, 6)
  expect(micro.reduce((total, {due}) => total + due, 0)).toBeCloseTo(1, 12)
})
