import {mean} from "#math/sum"
import type {Metrics} from "#model/labs/verdict"
import {COMPLAINT_DAYS} from "./kinds"
import type {WatchRun} from "./watch-run"

export const WATCH_METRICS = [
  "saved",
  "falsePerMonth",
  "found",
  "delayDays",
  "rightKind",
  "mutedDays",
] as const

const DAYS_PER_MONTH = 30

/** What the alarms were worth. Without a drift that does harm nothing can be saved or missed. */
export function watchMetrics(run: WatchRun): Metrics {
  const harmful = run.drifts.filter(({drift}) => drift.kind !== null)
  const found = harmful.filter(({foundOn}) => foundOn !== null)
  const unwatched = run.unwatchedUsd
  const falseAlarms = run.judged.filter(({outcome}) => outcome === "false").length
  return {
    saved: unwatched === 0 ? 0 : 1 - (run.lossUsd + run.falseUsd) / unwatched,
    falsePerMonth: (falseAlarms / run.parameters.days) * DAYS_PER_MONTH,
    found: harmful.length === 0 ? 1 : found.length / harmful.length,
    delayDays:
      harmful.length === 0
        ? 0
        : mean(harmful.map(({drift, foundOn}) => (foundOn ?? drift.from + COMPLAINT_DAYS) - drift.from)),
    rightKind: found.length === 0 ? 1 : found.filter(({rightKind}) => rightKind).length / found.length,
    mutedDays: run.mutedOn.length,
  }
}
