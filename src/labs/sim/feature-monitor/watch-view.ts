import type {JsonValue} from "#model/journal/json-value"
import type {DayBatch} from "./day-batch"
import {COMPLAINT_DAYS, FALSE_ALARM_USD, LOSS_USD, MUTED_AFTER, MUTED_DAYS, MUTED_WINDOW_DAYS} from "./kinds"
import type {WatchRun} from "./watch-run"

/** What is told once: which features the model uses, what things cost, and four weeks in which nothing was wrong. */
export function serviceView({features, reference, parameters}: WatchRun): JsonValue {
  return {
    used: features.map(({used}) => used),
    labelDelay: parameters.label_delay,
    falseAlarmUsd: FALSE_ALARM_USD,
    lossUsd: {...LOSS_USD},
    complaintDays: COMPLAINT_DAYS,
    mutedAfter: MUTED_AFTER,
    mutedWindowDays: MUTED_WINDOW_DAYS,
    mutedDays: MUTED_DAYS,
    reference: reference.map(batch => ({...batchView(batch), labels: labelsView(batch)})),
  }
}

export function todayView(run: WatchRun): JsonValue {
  return {
    ...batchView(run.batch),
    labels: run.arrived === null ? null : labelsView(run.arrived),
    closed: run.closed.map(one => ({...one})),
    muted: run.muted,
  }
}

function batchView({day, weekday, holiday, rows, features}: DayBatch): {[name: string]: JsonValue} {
  return {
    day,
    weekday,
    holiday,
    rows,
    features: features.map(({missing, counts}) => ({missing, counts: [...counts]})),
  }
}

function labelsView({day, outcomes}: DayBatch): JsonValue {
  return {day, counts: [...outcomes.counts], positives: [...outcomes.positives]}
}
