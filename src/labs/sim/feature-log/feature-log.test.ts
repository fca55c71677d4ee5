import {expect, test} from "vitest"
import {DAY_MS, drawLog, START_MS} from "./draw-log"
import {type FeatureRow, servedRow} from "./feature-row"
import {joinMetrics} from "./join-metrics"
import {featureLogParametersSchema} from "./parameters"
import {playFeatureLog} from "./play-feature-log"
import {areaUnderCurve, scoreOf, trainModel} from "./small-model"
import {joinTraceSchema} from "./trace"
import {judgeTable, servedTable} from "./verdicts"

const WORLD = featureLogParametersSchema.parse({
  entities: 12,
  days: 14,
  labels: 200,
  views: [
    {name: "often", per_day: 2, ttl_days: 1, delay_hours: 4, weight: 1},
    {name: "seldom", per_day: 0.3, ttl_days: 0, delay_hours: 4, weight: -1},
  ],
  zones: [{share: 1, offset_min: 60, changes: [{day: 6, offset_min: 0}]}],
  instant: 0.3,
  ahead: 0.1,
  ahead_hours: 10,
  corrected: 0.3,
  correction_hours: 10,
  doubled: 0.1,
  withdrawn: 0.1,
  on_the_edge: 0.2,
  echo: 2,
})
const ROW: FeatureRow = {
  entity: 0,
  view: 0,
  eventMs: 1000,
  createdMs: 1500,
  offsetMin: 0,
  value: 1,
  cause: 1,
}

test("servedRow() takes neither what had not happened nor what was not there", () => {
  const ahead = {...ROW, eventMs: 3000, createdMs: 500}
  expect(servedRow([ROW, ahead], 1499, 0)).toBeNull()
  expect(servedRow([ROW, ahead], 1500, 0)).toBe(ROW)
  expect(servedRow([ROW, ahead], 3000, 0)).toBe(ahead)
})

test("servedRow() serves a value for exactly its time to live, and for ever where that is 0", () => {
  expect(servedRow([ROW], 2000, 1000)).toBe(ROW)
  expect(servedRow([ROW], 2001, 1000)).toBeNull()
  expect(servedRow([ROW], 1e12, 0)).toBe(ROW)
})

test("servedRow() breaks ties by creation, then by place in the log", () => {
  const corrected = {...ROW, createdMs: 1600}
  const doubled = {...corrected, value: 3}
  expect(servedRow([corrected, ROW], 2000, 0)).toBe(corrected)
  expect(servedRow([corrected, doubled], 2000, 0)).toBe(doubled)
  expect(servedRow([corrected, ROW], 1599, 0)).toBe(ROW)
})

test("a log is the same for the same seed, and another for another", () => {
  const parts = (seed: number) => {
    const {rows, labels} = drawLog(WORLD, seed)
    return {rows, labels}
  }
  expect(parts(1)).toEqual(parts(1))
  expect(parts(1)).not.toEqual(parts(2))
})

test("clocks go back on the day that the world says", () => {
  for (const {eventMs, offsetMin} of drawLog(WORLD, 1).rows)
    expect(offsetMin).toBe(eventMs >= START_MS + 6 * DAY_MS ? 0 : 60)
})

test("bad outcomes show in the rows that are written soon after them, and in no cause", () => {
  const {rows, labels} = drawLog(WORLD, 1)
  const moved = rows.filter(({value, cause}) => value !== cause)
  expect(moved.length).toBeGreaterThan(20)
  for (const {entity, createdMs} of moved)
    expect(
      labels.some(
        label =>
          label.outcome === 1 &&
          label.entity === entity &&
          createdMs > label.atMs &&
          createdMs <= label.atMs + 2 * DAY_MS,
      ),
    ).toBe(true)
})

test("the table that was served is right everywhere and promises what it keeps", () => {
  const log = drawLog(WORLD, 1)
  const table = servedTable(log)
  expect(joinMetrics(log, table, judgeTable(log, table))).toMatchObject({right: 1, fromFuture: 0, areaGap: 0})
})

test("judgeTable() says what is wrong with a value", () => {
  const log = {
    rows: [],
    labels: [{entity: 0, atMs: 2000, outcome: 0 as const}],
    ttlMs: [800],
    of: () => [
      {...ROW, eventMs: 1100, createdMs: 1100, value: 1},
      {...ROW, eventMs: 1300, createdMs: 1300, value: 2},
      {...ROW, eventMs: 1400, createdMs: 2100, value: 3},
      {...ROW, eventMs: 2500, createdMs: 2500, value: 4},
      {...ROW, eventMs: 1250, createdMs: 1260, value: 5},
    ],
  }
  const verdicts = [2, 1, 3, 4, 5, null, 6].map(value => judgeTable(log, [[value]])[0]?.verdict)
  expect(verdicts).toEqual(["right", "expired", "notThere", "notHappened", "replaced", "missing", "foreign"])
})

test("trainModel() finds which way a value points", () => {
  const table = Array.from({length: 200}, (_, at) => [at % 10, null])
  const outcomes = table.map(([value]) => ((value ?? 0) > 5 ? 1 : 0))
  const model = trainModel(table, outcomes)
  const scores = table.map(cells => scoreOf(model, cells))
  expect(areaUnderCurve(outcomes, scores)).toBe(1)
})

test("areaUnderCurve() counts ties as half, and where there is nothing to rank too", () => {
  expect(areaUnderCurve([0, 1], [1, 2])).toBe(1)
  expect(areaUnderCurve([0, 1, 0, 1], [5, 5, 5, 5])).toBe(0.5)
  expect(areaUnderCurve([1, 1], [1, 2])).toBe(0.5)
})

test("playFeatureLog() shows no cause, no outcome and no UTC stamp of an event", () => {
  const front = playFeatureLog([{parameters: WORLD, seed: 1}]).next()
  if (front.done) throw new Error("Expected a front")
  const said = JSON.stringify(front.value.args)
  const words = [...new Set(said.match(/"[a-zA-Z]+(?=":)/g))].map(word => word.slice(1))
  expect(words).toEqual([
    "entity",
    "atMs",
    "view",
    "wallMs",
    "offsetMin",
    "createdMs",
    "value",
    "name",
    "ttlMs",
  ])
})

test.each([
  ["a list too few", []],
  ["a value too few", Array.from({length: 200}, () => [1])],
  ["a text", Array.from({length: 200}, () => ["1", null])],
])("playFeatureLog() refuses a table with %s", (_, table) => {
  const play = playFeatureLog([{parameters: WORLD, seed: 1}])
  play.next()
  expect(() => play.next([table])).toThrow("asof()")
})

test("the trace fits its schema and holds a handful of cells", () => {
  const log = drawLog(WORLD, 1)
  const play = playFeatureLog([{parameters: WORLD, seed: 1, record: true}])
  play.next()
  const end = play.next([log.labels.map(() => [null, null])])
  if (!end.done) throw new Error("Expected an end")
  const trace = joinTraceSchema.parse(end.value[0]?.trace)
  expect(trace.cells.length).toBeGreaterThan(3)
  expect(trace.counts.reduce((total, {count}) => total + count, 0)).toBe(400)
})
