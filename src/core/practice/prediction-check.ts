import {wilsonInterval} from "#math/wilson-interval"

/** A prediction and what came of it. `said`: P from 0 to 1. */
export type Outcome = {readonly said: number; readonly happened: boolean}

export type Calibration = {
  readonly count: number
  /** Mean squared error of the predictions, and that of always saying how often it happened. */
  readonly brier: number
  readonly baseBrier: number
  /** Fifths of the predictions that hold some: their mean, how often it happened, how many. */
  readonly bins: readonly PredictionBin[]
}

export type PredictionBin = {
  readonly said: number
  readonly happened: number
  readonly count: number
  /** Where the true share lies with a confidence of 95 %. */
  readonly low: number
  readonly high: number
}

const BINS = 5

/** How far predictions held; null where there is none. */
export function checkPredictions(outcomes: readonly Outcome[]): Calibration | null {
  if (outcomes.length === 0) return null
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const happened = outcomes.map(outcome => (outcome.happened ? 1 : 0))
  const base = mean(happened)
  const bins = Array.from({length: BINS}, (_, bin) =>
    outcomes.filter(({said}) => Math.min(BINS - 1, Math.floor(said * BINS)) === bin),
  ).filter(bin => bin.length > 0)
  return {
    count: outcomes.length,
    brier: mean(outcomes.map(({said}, at) => (said - (happened[at] ?? 0)) ** 2)),
    baseBrier: base * (1 - base),
    bins: bins.map(bin => {
      const share = mean(bin.map(outcome => (outcome.happened ? 1 : 0)))
      const said = mean(bin.map(outcome => outcome.said))
      return {said, happened: share, count: bin.length, ...wilsonInterval(share, bin.length)}
    }),
  }
}
