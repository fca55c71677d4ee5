import type {Metrics} from "#model/labs/verdict"
import {addPairs, meanLoss, normOf} from "./bigram-model"
import {drawStep} from "./micro-batch"
import {MOST_DIGITS} from "./step-error"
import type {TrainingRun} from "./training-run"

export const MICRO_METRICS = [
  "goodput",
  "digits",
  "worstError",
  "lossError",
  "talkShare",
  "messages",
  "hung",
  "lossGap",
  "ranksApart",
] as const

/** Steps that nobody trains on; the model is tried on them afterwards. */
const HELD_OUT = [1_000_001, 1_000_002, 1_000_003]

/** Loss on held-out text as a share of what training with the exact gradient comes to. */
function lossGap({parameters, seed, replicas, exact}: TrainingRun): number {
  const fresh = {...parameters, idle_ranks: 0, empty_micro_batches: 0, empty_steps: []}
  const pairs = addPairs(
    HELD_OUT.flatMap(step => drawStep(fresh, seed, step).flatMap(own => own.map(one => one.pairs))),
  )
  const reached = meanLoss(replicas[0] ?? [], pairs)?.loss ?? 0
  const possible = meanLoss(exact, pairs)?.loss ?? 0
  return possible > 0 ? reached / possible - 1 : 0
}

/** What a run came to. Goodput counts a step by the digits that are right and the labels that it learned from, against
 * a run in which every gradient is right and everything goes in one message. */
export function microMetrics(run: TrainingRun): Metrics {
  const {history, replicas} = run
  const total = (of: (record: (typeof history)[number]) => number) =>
    history.reduce((left, record) => left + of(record), 0)
  const worst = (of: (record: (typeof history)[number]) => number) => Math.max(...history.map(of))
  const labelled = total(record => record.labelled)
  const learned = total(({digits, labelled: own}) => (digits / MOST_DIGITS) * own)
  const spentUs = total(({computeUs, talkUs}) => computeUs + talkUs)
  const idealUs = total(record => record.idealUs)
  const first = replicas[0] ?? []
  return {
    goodput: ((labelled > 0 ? learned / labelled : 0) * idealUs) / spentUs,
    digits: total(({digits}) => digits) / history.length,
    worstError: worst(({errors}) => Math.max(...errors.map(({gradient}) => gradient))),
    lossError: worst(({errors}) => Math.max(...errors.map(({loss}) => loss))),
    talkShare: total(({talkUs}) => talkUs) / spentUs,
    messages: total(({messages}) => messages) / history.length,
    hung: total(({returned}) => (returned === null ? 1 : 0)),
    lossGap: lossGap(run),
    ranksApart: Math.max(
      ...replicas.map(own => normOf(own.map((value, at) => value - (first[at] ?? 0))) / (normOf(first) || 1)),
    ),
  }
}
