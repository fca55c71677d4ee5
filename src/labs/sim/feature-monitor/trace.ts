import {z} from "zod"
import type {DayBatch} from "./day-batch"
import {ALARM_KINDS} from "./kinds"
import {stabilityIndex} from "./stability-index"
import type {WatchRun} from "./watch-run"

const place = z.number().int().nullable()
const kind = z.enum(ALARM_KINDS)

/** What the monitor saw and said. Days count from 0; a feature of null stands for the outcomes. */
export const watchTraceSchema = z.strictObject({
  days: z.number(),
  labelDelay: z.number(),
  used: z.array(z.boolean()),
  /** One row a feature, one number a day: the stability index against the same days of the week before the service
   * began, less what the luck of the rows alone makes of it on average. */
  features: z.array(z.array(z.number())),
  /** The same for the outcomes in the bins of the score, by the day on which they came in; null before the first. */
  outcomes: z.array(z.number().nullable()),
  holidays: z.array(z.number()),
  muted: z.array(z.number()),
  /** `kind` is null where a change does no harm; `until` is the first day without it. */
  drifts: z.array(
    z.strictObject({
      feature: place,
      kind: kind.nullable(),
      from: z.number(),
      until: z.number(),
      foundOn: z.number().nullable(),
    }),
  ),
  alarms: z.array(
    z.strictObject({
      day: z.number(),
      feature: place,
      kind,
      outcome: z.enum(["right", "late", "false", "known", "muted"]),
    }),
  ),
})
export type WatchTrace = z.infer<typeof watchTraceSchema>

const SUNDAY = 6

export function watchTrace(run: WatchRun): WatchTrace {
  const {days, label_delay, holidays} = run.parameters
  return {
    days,
    labelDelay: label_delay,
    used: run.features.map(({used}) => used),
    features: run.features.map((_, at) =>
      run.history.map(batch =>
        excess(
          referenceOf(run, batch, one => cells(one, at)),
          cells(batch, at),
        ),
      ),
    ),
    outcomes: run.history.map(({day}) => {
      const batch = run.history[day - label_delay]
      return batch === undefined ? null : outcomeExcess(run, batch)
    }),
    holidays: [...holidays],
    muted: [...run.mutedOn],
    drifts: run.drifts.map(({drift, until, foundOn}) => ({
      feature: drift.feature,
      kind: drift.kind,
      from: drift.from,
      until: Math.min(until, days),
      foundOn,
    })),
    alarms: run.judged.map(({day, feature, kind: said, outcome}) => ({day, feature, kind: said, outcome})),
  }
}

/** Counts of a feature in its bins, with missing values as one more. */
function cells({features}: DayBatch, at: number): number[] {
  const own = features[at]
  return own === undefined ? [] : [...own.counts, own.missing]
}

function referenceOf(
  {reference}: WatchRun,
  {weekday, holiday}: DayBatch,
  cellsOf: (batch: DayBatch) => readonly number[],
): number[] {
  const like = reference.filter(one => one.weekday === (holiday ? SUNDAY : weekday)).map(cellsOf)
  return (like[0] ?? []).map((_, at) => like.reduce((sum, one) => sum + (one[at] ?? 0), 0))
}

/** Outcomes by bin of the score against what the reference has in that bin, for the scores of this day. */
function outcomeExcess(run: WatchRun, {outcomes}: DayBatch): number {
  const before = run.reference.map(one => one.outcomes)
  const add = (pick: (at: number) => readonly number[], bin: number) =>
    before.reduce((sum, _, at) => sum + (pick(at)[bin] ?? 0), 0)
  const expected = outcomes.counts.flatMap((count, bin) => {
    const all = add(at => before[at]?.counts ?? [], bin)
    const positives = (count * add(at => before[at]?.positives ?? [], bin)) / Math.max(1, all)
    return [positives, count - positives]
  })
  const found = outcomes.counts.flatMap((count, bin) => {
    const positives = outcomes.positives[bin] ?? 0
    return [positives, count - positives]
  })
  return excess(expected, found)
}

function excess(reference: readonly number[], today: readonly number[]): number {
  const rows = (counts: readonly number[]) =>
    Math.max(
      1,
      counts.reduce((sum, one) => sum + one, 0),
    )
  const luck = (today.length - 1) * (1 / rows(reference) + 1 / rows(today))
  return Math.round(1000 * Math.max(0, stabilityIndex(reference, today) - luck)) / 1000
}
