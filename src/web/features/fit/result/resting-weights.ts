import type {FitWeights} from "#model/fit/answers"
import {onForgotten} from "../../../app/forgotten"

/** Weights are kept once they rest. */
const KEEP_AFTER_MS = 900

export type RestingWeights = {
  /** Weights that were moved. */
  move(weights: FitWeights): void
  /** Keeps what waits now. */
  flush(): void
  /** Keeps what waits, and ends. */
  close(): void
}

/** Keeps weights once they rest, unless the person is forgotten before. */
export function restingWeights(keep: (weights: FitWeights) => void): RestingWeights {
  let waiting: {readonly weights: FitWeights; readonly timer: ReturnType<typeof setTimeout>} | null = null
  const drop = () => {
    clearTimeout(waiting?.timer)
    waiting = null
  }
  const flush = () => {
    const weights = waiting?.weights
    drop()
    if (weights !== undefined) keep(weights)
  }
  const stop = onForgotten(drop)
  return {
    move(weights) {
      drop()
      waiting = {weights, timer: setTimeout(flush, KEEP_AFTER_MS)}
    },
    flush,
    close() {
      flush()
      stop()
    },
  }
}
