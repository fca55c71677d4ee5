import {isOfOutcomes} from "./kinds"
import type {Alarm, WatchRun} from "./watch-run"

/** Is told of every drift that does harm, on the first day whose data can show it: at once for features, with the
 * first outcomes for the rest. What it loses cannot be saved by anybody who waits for data. */
export function toldMonitor({drifts, batch, parameters}: WatchRun): Alarm[] {
  return drifts.flatMap(({drift: {kind, feature, from}}) => {
    if (kind === null) return []
    const shows = from + (isOfOutcomes(kind) ? parameters.label_delay : 0)
    return batch.day === shows ? [{feature, kind}] : []
  })
}
