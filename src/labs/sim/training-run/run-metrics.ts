import type {Metrics} from "#model/labs/verdict"
import type {Incident} from "./incident"

export const RUN_METRICS = ["rescued", "rightCause", "recovered", "hours", "found", "blamed"] as const

/** Loss above the clean run, in nats, at which nothing is left to be counted as recovered. */
const LOST_EXCESS = 0.15
/** What the whole budget is worth against a full rescue. */
const BUDGET_WEIGHT = 0.3

export function runMetrics({faults, judgement, hours, parameters}: Incident): Metrics {
  const named = new Set(judgement?.verdict.causes ?? [])
  const right = faults.filter(({cause}) => named.has(cause)).length
  const blamed = named.size - right
  const all = faults.length + blamed
  const rightCause = judgement === null ? 0 : all === 0 ? 1 : right / all
  const recovered = judgement === null ? 0 : Math.min(1, Math.max(0, 1 - judgement.excess / LOST_EXCESS))
  return {
    rescued: rightCause / 2 + recovered / 2 - (BUDGET_WEIGHT * hours) / parameters.budget_hours,
    rightCause,
    recovered,
    hours,
    found: faults.length === 0 ? 1 : right / faults.length,
    blamed,
  }
}
