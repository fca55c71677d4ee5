import {checkLoss} from "./check-loss"
import {type Corpus, drawCorpus} from "./corpus"
import {JUDGED_AT, LOG_EVERY, updateOf, WINDOW_FROM} from "./timetable"
import {trainOnce} from "./train-once"
import {copyState, newState, type TrainState} from "./train-state"

/** A run up to step 10,000 in good health, which many worlds begin from. */
export type Pool = {
  readonly corpus: Corpus
  readonly start: TrainState
  /** Loss of the run to which nothing ever happens, at the times of `judgedUpdates`. */
  readonly cleanLosses: readonly number[]
}

const POOLS = 4
const RARE_FROM = updateOf(12_060)
const HARD_PATCH = [updateOf(12_200), updateOf(12_700)] as const
/** The last three hundred steps before the judgement. */
export const judgedUpdates = [JUDGED_AT - 2 * LOG_EVERY, JUDGED_AT - LOG_EVERY, JUDGED_AT] as const

/** Trains each of a few runs once, however many worlds begin from it. Lives as long as the play that it belongs to. */
export class Pools {
  private readonly known = new Map<string, Pool>()

  poolFor(seed: number, hasPatch: boolean): Pool {
    const which = seed % POOLS
    const key = `${which} ${hasPatch}`
    const pool = this.known.get(key) ?? trainPool(which, hasPatch)
    this.known.set(key, pool)
    return pool
  }
}

function trainPool(which: number, hasPatch: boolean): Pool {
  const corpus = drawCorpus(20_261_128 + which, {
    updates: JUDGED_AT + 1,
    rareFrom: RARE_FROM + 2 * which,
    hardPatch: hasPatch ? HARD_PATCH : null,
  })
  const setting = {corpus, faults: [], changes: []}
  const state = newState(corpus)
  while (state.update < WINDOW_FROM) trainOnce(state, setting)
  const start = copyState(state)
  const cleanLosses: number[] = []
  while (state.update < JUDGED_AT) {
    trainOnce(state, setting)
    if (judgedUpdates.some(update => update === state.update)) cleanLosses.push(checkLoss(state, corpus))
  }
  return {corpus, start, cleanLosses}
}
