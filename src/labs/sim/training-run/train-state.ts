import {drawNormal} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import type {Change, Fault} from "./causes"
import type {Corpus} from "./corpus"
import {WEIGHTS} from "./model-shape"
import {newWeights} from "./small-model"

/** All that a checkpoint holds. */
export type TrainState = {
  readonly weights: Float64Array
  readonly first: Float64Array
  readonly second: Float64Array
  /** Logarithm of the factor on all logits. */
  gain: number
  /** Updates done. */
  update: number
  /** Losses are multiplied by it before the way back, so that small gradients do not vanish in half precision. */
  scale: number
  sinceOverflow: number
  /** The gradient that a broken rank sends again and again. */
  stuck: Float64Array | null
}

/** Changes are those that do something by themselves; what they mend is gone from the faults (`effectOf`). */
export type TrainSetting = {
  readonly corpus: Corpus
  readonly faults: readonly Fault[]
  readonly changes: readonly Change[]
}

export const FIRST_SCALE = 2 ** 14

export function newState(corpus: Corpus): TrainState {
  const stream = streamOf(corpus.seed, "weights")
  return {
    weights: newWeights(() => drawNormal(stream, {mean: 0, sd: 1})),
    first: new Float64Array(WEIGHTS),
    second: new Float64Array(WEIGHTS),
    gain: 0,
    update: 0,
    scale: FIRST_SCALE,
    sinceOverflow: 0,
    stuck: null,
  }
}

export function copyState(state: TrainState): TrainState {
  return {
    ...state,
    weights: state.weights.slice(),
    first: state.first.slice(),
    second: state.second.slice(),
    stuck: state.stuck?.slice() ?? null,
  }
}

/** Faults that a change takes away as it is made; the others are about one source or rank, or mended by none. */
const MENDS: Readonly<Record<Change["change"], Fault["cause"] | null>> = {
  schedule: "schedule-reset",
  moments: "moment-reset",
  scaler: "scale-collapse",
  clip: "clip-order",
  position: "data-reset",
  gainDecay: "logit-growth",
  rereadSource: null,
  dropRank: null,
  lowerRate: null,
}

/** What is left of faults and changes when those that cancel out are gone. */
export function effectOf(
  faults: readonly Fault[],
  changes: readonly Change[],
): {readonly faults: readonly Fault[]; readonly changes: readonly Change[]} {
  const mends = ({cause, which}: Fault) =>
    changes.some(
      one =>
        MENDS[one.change] === cause ||
        (one.change === "rereadSource" && cause === "corrupt-source" && one.source === which),
    )
  return {
    faults: faults.filter(fault => !mends(fault)),
    changes: changes.filter(({change}) => change === "dropRank" || change === "lowerRate"),
  }
}

/** What holds for one update. */
export type Rules = {
  /** A fault that has set in. */
  readonly fault: (cause: Fault["cause"]) => Fault | undefined
  readonly dropsRank: ReadonlySet<number>
  readonly rateFactor: number
}

export function rulesFor({faults, changes}: TrainSetting, update: number): Rules {
  return {
    fault: cause => faults.find(one => one.cause === cause && update >= one.from),
    dropsRank: new Set(changes.flatMap(one => (one.change === "dropRank" ? [one.rank] : []))),
    rateFactor: changes.reduce((all, one) => (one.change === "lowerRate" ? all * one.factor : all), 1),
  }
}
