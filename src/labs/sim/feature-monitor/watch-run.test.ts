import {expect, test} from "vitest"
import {sum} from "#math/sum"
import {LabFault} from "../lab-fault"
import {COMPLAINT_DAYS, FALSE_ALARM_USD, LOSS_USD, MUTED_AFTER, MUTED_DAYS} from "./kinds"
import {monitorParametersSchema} from "./parameters"
import {playWatch, runMonitor} from "./play-watch"
import {toldMonitor} from "./told-monitor"
import {watchTraceSchema} from "./trace"
import {watchMetrics} from "./watch-metrics"
import type {Alarm, WatchRun} from "./watch-run"

const QUIET = {
  used: 3,
  unused: 1,
  days: 50,
  rows: 1000,
  weekend_rows: 0.5,
  short_days: 0,
  season: 0.3,
  wobble: 0,
  label_delay: 5,
  positive_rate: 0.1,
  holidays: [9],
  drifts: [],
}

function world(change: object = {}) {
  return {parameters: monitorParametersSchema.parse({...QUIET, ...change}), seed: 4}
}

function watch(change: object, monitor: (run: WatchRun) => readonly Alarm[] = () => []): WatchRun {
  return runMonitor(world(change), monitor)
}

/** Alarms so many days after each drift has begun. */
function after(days: number, kind?: Alarm["kind"]) {
  return ({drifts, batch}: WatchRun): Alarm[] =>
    drifts.flatMap(({drift}) =>
      drift.kind !== null && batch.day === drift.from + days
        ? [{feature: drift.feature, kind: kind ?? drift.kind}]
        : [],
    )
}

const UNIT = {drifts: [{change: "unit", size: 0.4}]}

test("a drift that nobody calls about costs until a customer complains", () => {
  const run = watch(UNIT)
  const {from = 0, until = 0} = {from: run.drifts[0]?.drift.from, until: run.drifts[0]?.until}
  expect(until - from).toBe(COMPLAINT_DAYS)
  expect(run.lossUsd).toBe(LOSS_USD.unit * (Math.min(until, QUIET.days) - from))
  expect(watchMetrics(run)).toMatchObject({saved: 0, found: 0, delayDays: COMPLAINT_DAYS})
})

test("the right alarm puts it right the next morning, the wrong kind three days later", () => {
  expect(watch(UNIT, after(2)).lossUsd).toBe(3 * LOSS_USD.unit)
  const late = watch(UNIT, after(2, "shift"))
  expect(late.lossUsd).toBe(6 * LOSS_USD.unit)
  expect(watchMetrics(late)).toMatchObject({found: 1, rightKind: 0, falsePerMonth: 0})
})

test("what has been put right leaves the data, and the monitor is told", () => {
  const shares: number[] = []
  const told: unknown[] = []
  const run = watch(UNIT, now => {
    const [state] = now.drifts
    const feature = now.batch.features[state?.drift.feature ?? 0]
    const outside = (feature?.counts[0] ?? 0) + (feature?.counts[11] ?? 0)
    shares.push(outside / now.batch.rows)
    told.push(...now.closed.map(one => ({...one, day: now.batch.day})))
    return after(1)(now)
  })
  const from = run.drifts[0]?.drift.from ?? 0
  expect(shares.slice(0, from).every(one => one < 0.01)).toBe(true)
  expect(shares[from]).toBeGreaterThan(0.25)
  expect(shares.slice(from + 2).every(one => one < 0.01)).toBe(true)
  expect(told).toEqual([{feature: run.drifts[0]?.drift.feature, found: "unit", day: from + 2}])
})

test("a false alarm costs a morning, and too many of them the pager", () => {
  const run = watch({}, () => [{feature: 0, kind: "shift"}])
  expect(run.mutedOn.slice(0, MUTED_DAYS)).toEqual(
    Array.from({length: MUTED_DAYS}, (_, at) => MUTED_AFTER + at),
  )
  const heard = QUIET.days - run.mutedOn.length
  expect(run.falseUsd).toBe(heard * FALSE_ALARM_USD)
})

test("a second kind for the same feature is a false alarm, one during the repair is not", () => {
  const both = watch(UNIT, run => after(0)(run).flatMap(alarm => [alarm, {...alarm, kind: "shift"}]))
  expect(both.judged.map(({outcome}) => outcome)).toEqual(["right", "false"])
  const again = watch(UNIT, run => [...after(0, "shift")(run), ...after(1)(run)])
  expect(again.judged.map(({outcome}) => outcome)).toEqual(["late", "known"])
})

test("a drift of an unused feature and a change of who comes do no harm", () => {
  const drifts = [
    {change: "shift", size: 1, unused: true},
    {change: "mix", size: 0.5},
  ]
  const run = watch({drifts}, ({batch}) => (batch.day === 30 ? [{feature: 3, kind: "shift"}] : []))
  expect(run.lossUsd).toBe(0)
  expect(run.judged.map(({outcome}) => outcome)).toEqual(["false"])
})

test("two monitors of a world see the same days until one of them changes something", () => {
  const rows = (run: WatchRun) => run.history.map(({features}) => features)
  const found = watch(UNIT, after(0))
  const from = found.drifts[0]?.drift.from ?? 0
  expect(rows(found).slice(0, from + 1)).toEqual(rows(watch(UNIT)).slice(0, from + 1))
})

test("every row is in a bin or missing, and holidays are like Sundays", () => {
  const {history} = watch({})
  for (const {features, rows} of history)
    for (const {missing, counts} of features) expect(sum(counts) + missing).toBe(rows)
  expect(history[9]).toMatchObject({weekday: 2, holiday: true})
  expect((history[9]?.rows ?? 0) / (history[2]?.rows ?? 1)).toBeLessThan(0.75)
})

test("concept drift keeps the rate of outcomes and a label drift changes it", () => {
  const rate = (change: string, size: number) => {
    const run = watch({rows: 40_000, drifts: [{change, size}]})
    const [state] = run.drifts
    const of = (days: readonly {outcomes: {counts: readonly number[]; positives: readonly number[]}}[]) =>
      sum(days.flatMap(({outcomes}) => outcomes.positives)) /
      sum(days.flatMap(({outcomes}) => outcomes.counts))
    const {from = 0} = state?.drift ?? {}
    const drifted = run.history.slice(from, from + 7)
    return of(drifted) / of(run.reference.slice(from % 7, (from % 7) + 21))
  }
  expect(rate("concept", 0.8)).toBeGreaterThan(0.85)
  expect(rate("concept", 0.8)).toBeLessThan(1.1)
  expect(Math.abs(rate("label", 2) - 1)).toBeGreaterThan(0.3)
})

test("who is told of every drift loses a day of each", () => {
  const run = watch(
    {
      drifts: [
        {change: "unit", size: 0.4},
        {change: "label", size: 1.5},
      ],
    },
    toldMonitor,
  )
  expect(run.lossUsd).toBe(LOSS_USD.unit + (QUIET.label_delay + 1) * LOSS_USD.label)
  expect(watchMetrics(run)).toMatchObject({found: 1, rightKind: 1, falsePerMonth: 0})
})

function answerOnce(answer: unknown): unknown {
  const play = playWatch([world()])
  play.next()
  play.next([true])
  return play.next([answer])
}

test("playWatch() refuses alarms that make no sense, and says which", () => {
  expect(() => answerOnce([{feature: 9, kind: "shift"}])).toThrow("names feature 9; there are 4, from 0")
  expect(() => answerOnce([{feature: null, kind: "unit"}])).toThrow('the kind "unit" for no feature')
  expect(() => answerOnce([{feature: 1, kind: "label"}])).toThrow('the kind "label" for feature 1')
  expect(() => answerOnce([{feature: 1, kind: "drift"}])).toThrow(LabFault)
  expect(() => answerOnce({alarms: []})).toThrow(LabFault)
})

test("playWatch() records what its picture needs", () => {
  const play = playWatch([{...world(UNIT), record: true}])
  let turn = play.next()
  while (!turn.done)
    turn = play.next(turn.value.ids.map(() => (turn.value && "keep" in turn.value ? true : [])))
  const trace = watchTraceSchema.parse(turn.value[0]?.trace)
  expect(trace.features.map(days => days.length)).toEqual([50, 50, 50, 50])
  const {feature = 0, from = 0} = trace.drifts[0] ?? {}
  expect(trace.features[feature ?? 0]?.[from]).toBeGreaterThan(0.5)
  expect(trace.features[feature ?? 0]?.[from - 1]).toBeLessThan(0.1)
})

test("a world needs a feature for each of its drifts", () => {
  const many = {...QUIET, drifts: [{change: "unit", size: 0.4, copies: 4}]}
  expect(() => monitorParametersSchema.parse(many)).toThrow("a feature in use for each drift")
})
