import {join} from "node:path"
import fc from "fast-check"
import {expect, test} from "vitest"
import {readLabs} from "#io/node/content/read-labs"
import type {JsonValue} from "#model/journal/json-value"
import {RUN_FAILURES, verdictSchema} from "#model/labs/verdict"
import {openLineRoom} from "./line-room"
import {gradeSolution} from "./run-solution"

// The harness against a room that has been taken over: whatever the room says, and however often, a run comes to a
// grade of its decisions or to a failure, never to an exception, and what is said too late changes nothing.

const lab = readLabs(join(import.meta.dirname, "../../..")).labs["calibrate"]
if (lab === undefined) throw new Error("There is no lab to run")
// a few hundred calls
const LAB = {
  ...lab,
  world: {...lab.world, rows: 200, live_rows: 100},
  traps: lab.traps.slice(0, 1),
  limits: {front_seconds: 0.2, total_seconds: 30},
}
const NO_LOG = {log: [], dropped: 0}

type Asked = {
  readonly k: string
  readonly step: number
  readonly call: string
  readonly ids: readonly number[]
}
type Say = (line: string) => void
/** What a room does when it is asked. */
type Manner = (asked: Asked, say: Say) => void

const honest: Manner = ({k, step, ids, call}, say) =>
  say(
    JSON.stringify(
      k === "load"
        ? {k: "ready", ...NO_LOG}
        : {k: "acts", step, ids, acts: ids.map(() => (call === "fitCal" ? null : 0.1)), ...NO_LOG},
    ),
  )

/** A run in which the room answers the question number `at` in this manner, and all others honestly. */
function play(at: number, manner: Manner) {
  let count = 0
  let closed = 0
  const open = () => {
    const room = openLineRoom({
      send(line) {
        const asked: Asked = {step: 0, call: "", ids: [], ...JSON.parse(line)}
        const now = count === at ? manner : honest
        count += 1
        queueMicrotask(() => now(asked, said => room.hear(said)))
      },
      cut() {
        closed += 1
      },
    })
    return room
  }
  return gradeSolution({code: "", language: "ts"}, {lab: LAB}, {open, now: () => performance.now()}).then(
    verdict => ({verdict: verdictSchema.parse(verdict), closed}),
  )
}

const wild: fc.Arbitrary<JsonValue> = fc
  .jsonValue({maxDepth: 4})
  .map(value => JSON.parse(JSON.stringify(value)))
const acts =
  (change: (asked: Asked) => object): Manner =>
  (asked, say) => {
    const {step, ids} = asked
    say(JSON.stringify({k: "acts", step, ids, acts: ids.map(() => 0.1), ...NO_LOG, ...change(asked)}))
  }

const manners: fc.Arbitrary<Manner> = fc.oneof(
  fc.string().map(
    (text): Manner =>
      (_, say) =>
        say(text),
  ),
  wild.map(
    (value): Manner =>
      (_, say) =>
        say(JSON.stringify(value)),
  ),
  fc.constantFrom<Manner>(
    (_, say) => say("x".repeat(33_000_000)),
    (_, say) => say(`${"[".repeat(1e5)}${"]".repeat(1e5)}`),
    (_, say) => say(`{"k":"acts","step":0,"ids":[],"acts":[1e999]}`),
    // an answer twice, and one that nobody asked for
    (asked, say) => {
      honest(asked, say)
      honest(asked, say)
    },
    () => {},
  ),
  wild.map(value => acts(({ids}) => ({acts: ids.map(() => value)}))),
  wild.map(value => acts(() => ({acts: value}))),
  fc
    .tuple(fc.oneof(fc.string(), fc.constantFrom("k", "step", "ids", "log", "dropped")), wild)
    .map(([key, value]) => acts(() => ({[key]: value}))),
  fc.integer().map(by => acts(({step}) => ({step: step + by}))),
  fc.integer({min: 0, max: 9}).map(by => acts(({ids}) => ({ids: ids.map(id => id + by)}))),
  fc.integer({min: 0, max: 5000}).map(length => acts(() => ({acts: Array.from({length}, () => 0.1)}))),
  fc
    .constantFrom("__proto__", "constructor", "toString")
    .map(key => acts(() => JSON.parse(`{"${key}": {"score": 100}}`))),
  fc.record({line: wild, column: wild, name: wild, message: wild}).map(
    ({line, column, name, message}): Manner =>
      (_, say) =>
        say(JSON.stringify({k: "threw", name, message, at: {line, column}, call: null, id: null, ...NO_LOG})),
  ),
)

test("whatever a room says, the run comes to a verdict, and the room is closed once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({min: 0, max: 12}), manners, async (at, manner) => {
      const {verdict, closed} = await play(at, manner)
      expect(closed).toBe(1)
      if (verdict.failure === null) expect(verdict.grade?.passed).toBe(false)
      else expect(RUN_FAILURES).toContain(verdict.failure.kind)
    }),
    {numRuns: 150},
  )
}, 120_000)

test("an answer twice, or one too late, ends the run", async () => {
  const twice = await play(3, (asked, say) => {
    honest(asked, say)
    honest(asked, say)
  })
  expect(twice.verdict.failure?.kind).toBe("protocol")
  const late = await play(3, (asked, say) => void setTimeout(() => honest(asked, say), 500))
  expect(late.verdict.failure?.kind).toBe("too-slow")
})

test("what is said after the end changes nothing", async () => {
  const {verdict} = await play(-1, honest)
  let after: Say = () => {}
  const again = await play(1, (asked, say) => {
    after = say
    honest(asked, say)
  })
  after(JSON.stringify({k: "acts", step: 0, ids: [], acts: [], ...NO_LOG}))
  expect(again.verdict).toEqual(verdict)
})

test("numbers that no chance can be are told, not computed with", async () => {
  for (const value of [-1, 2, 1e300]) {
    const {verdict} = await play(
      2,
      acts(({ids}) => ({acts: ids.map(() => value)})),
    )
    expect(verdict.failure).toMatchObject({kind: "shape"})
  }
})
