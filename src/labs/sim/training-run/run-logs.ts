import {mean} from "#math/sum"
import {checkLoss} from "./check-loss"
import {CHECKPOINT_EVERY, LOG_EVERY, STEPS_PER_UPDATE} from "./timetable"
import {trainOnce, type UpdateLog} from "./train-once"
import {copyState, type TrainSetting, type TrainState} from "./train-state"

/** A hundred steps in one entry. */
export type LogEntry = {
  readonly step: number
  readonly loss: number
  readonly checkLoss: number
  readonly rate: number
  readonly scale: number
  readonly skipped: number
  readonly gradientNorm: number
  readonly clippedNorm: number
  readonly updateNorm: number
  readonly largestLogit: number
  /** The step whose data was read last. */
  readonly position: number
  readonly sourceLosses: readonly number[]
  readonly rankNorms: readonly number[]
  readonly momentRatios: readonly number[]
}

export type LoggedRun = {
  readonly entries: readonly LogEntry[]
  readonly checkpoints: ReadonlyMap<number, TrainState>
}

/** Trains on from a state, which stays as it is, and keeps logs and checkpoints. */
export function trainTo(from: TrainState, until: number, setting: TrainSetting): LoggedRun {
  const state = copyState(from)
  const entries: LogEntry[] = []
  const checkpoints = new Map<number, TrainState>()
  let logs: UpdateLog[] = []
  while (state.update < until) {
    if (state.update % CHECKPOINT_EVERY === 0)
      checkpoints.set(state.update * STEPS_PER_UPDATE, copyState(state))
    logs.push(trainOnce(state, setting))
    if (state.update % LOG_EVERY !== 0) continue
    entries.push(entryOf(logs, state, setting))
    logs = []
  }
  return {entries, checkpoints}
}

function entryOf(logs: readonly UpdateLog[], state: TrainState, {corpus}: TrainSetting): LogEntry {
  const average = (pick: (log: UpdateLog) => number) => mean(logs.map(pick))
  const columns = (pick: (log: UpdateLog) => readonly number[]) =>
    (logs[0] === undefined ? [] : pick(logs[0])).map((_, at) => {
      const there = logs.map(log => pick(log)[at] ?? Number.NaN).filter(value => !Number.isNaN(value))
      return there.length === 0 ? 0 : mean(there)
    })
  const last = logs.at(-1)
  return {
    step: state.update * STEPS_PER_UPDATE,
    loss: average(({loss}) => loss),
    checkLoss: checkLoss(state, corpus),
    rate: average(({rate}) => rate),
    scale: last?.scale ?? 0,
    skipped: average(({skipped}) => skipped),
    gradientNorm: average(({gradientNorm}) => gradientNorm),
    clippedNorm: average(({clippedNorm}) => clippedNorm),
    updateNorm: average(({updateNorm}) => updateNorm),
    largestLogit: Math.max(...logs.map(({largestLogit}) => largestLogit)),
    position: (last?.position ?? 0) * STEPS_PER_UPDATE,
    sourceLosses: columns(({sourceLosses}) => sourceLosses),
    rankNorms: columns(({rankNorms}) => rankNorms),
    momentRatios: columns(({momentRatios}) => momentRatios),
  }
}
