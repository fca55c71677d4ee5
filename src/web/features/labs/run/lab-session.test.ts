import {join} from "node:path"
import {afterEach, expect, test, vi} from "vitest"
import {loadLabs} from "#io/node/content/load-labs"
import type {GradeOptions, Watched, WatchOptions} from "#labs/run/browser/lab-runner"
import type {OpenLab} from "#model/labs/lab"
import type {LabAttempt} from "#model/labs/lab-attempt"
import type {Verdict} from "#model/labs/verdict"
import {UserError} from "#model/user-error"
import {createSession, type SessionEffects} from "./lab-session"

const lab = aLab()

function aLab(): OpenLab {
  const found = loadLabs(join(import.meta.dirname, "../../../../.."))["batch-engine"]
  if (found === undefined) throw new Error("Expected the lab batch-engine")
  return found
}

const FAILED: Verdict = {
  format: "lanewise-lab-verdict/1",
  lab: lab.id,
  labVersion: lab.version,
  language: "ts",
  codeHash: "a".repeat(64),
  grade: null,
  failure: {kind: "threw", message: "next() threw Error: boom", hint: "Mend it", line: 5, column: 2},
  calls: 10,
  log: ["seen"],
  logDropped: 0,
}
const GRADED: Verdict = {
  ...FAILED,
  failure: null,
  grade: {
    score: 60,
    passed: true,
    beatsBest: false,
    metrics: {inTime: 0.6},
    visible: [],
    hidden: [],
    confirmed: true,
    traps: [],
  },
}
const WATCHED: Watched = {metrics: {inTime: 0.6}, trace: {steps: []}, failure: null, log: [], logDropped: 0}

type World = {
  readonly session: ReturnType<typeof createSession>
  readonly kept: LabAttempt[]
  readonly graded: string[]
  readonly watched: WatchOptions[]
}

function world(
  change: {
    readonly grade?: (options: GradeOptions) => Promise<Verdict>
    readonly watch?: (options: WatchOptions) => Promise<Watched>
    readonly keep?: SessionEffects["keep"]
  } = {},
): World {
  const kept: LabAttempt[] = []
  const graded: string[] = []
  const watched: WatchOptions[] = []
  const session = createSession(lab, {
    keep: change.keep ?? (async attempt => void kept.push(attempt)),
    runner: async () => ({
      warm() {},
      async grade(code, options) {
        graded.push(code)
        return change.grade === undefined ? GRADED : change.grade(options)
      },
      async watch(_, options) {
        watched.push(options)
        return change.watch === undefined ? WATCHED : change.watch(options)
      },
    }),
  })
  return {session, kept, graded, watched}
}

/** Comes to its end when the run is stopped, as the runner does. */
function untilStopped<T>(result: T): (options: {readonly signal?: AbortSignal | undefined}) => Promise<T> {
  return ({signal}) =>
    new Promise(resolve => signal?.addEventListener("abort", () => resolve(result), {once: true}))
}

test("a run grades what stands in the editor, keeps the attempt and plays the first visible world", async () => {
  const {session, kept, graded, watched} = world()
  session.type("mine")
  await session.run()
  expect(graded).toEqual(["mine"])
  expect(kept).toMatchObject([{lab: lab.id, code: "mine", score: 60, surface: "browser"}])
  expect(watched).toMatchObject([{parameters: {}, seed: lab.seeds.visible[0]}])
  expect(session.store.get()).toMatchObject({
    running: null,
    last: {code: "mine", picture: {state: {kind: "shown", trace: {steps: []}}}},
  })
})

test("code that fails is an attempt without a picture", async () => {
  const {session, kept, watched} = world({grade: async () => FAILED})
  await session.run()
  expect(kept).toMatchObject([{score: null, failure: {kind: "threw", line: 5}}])
  expect(watched).toEqual([])
  expect(session.store.get().last?.verdict.failure?.line).toBe(5)
})

test("a run that is stopped leaves neither a verdict nor an attempt", async () => {
  const {session, kept} = world({
    grade: untilStopped(FAILED),
  })
  const running = session.run()
  expect(session.store.get().running).not.toBeNull()
  await Promise.resolve()
  await Promise.resolve()
  session.stop()
  await running
  expect(kept).toEqual([])
  expect(session.store.get()).toMatchObject({running: null, wasStopped: true, last: null, error: null})
})

test("stopping the picture of a graded run changes nothing about its outcome, nor of a lost attempt", async () => {
  const {session} = world({
    keep: () => Promise.reject(new UserError("No room left", "Free storage")),
    watch: untilStopped({...WATCHED, trace: null}),
  })
  const running = session.run()
  await vi.waitUntil(() => session.store.get().last?.picture?.state.kind === "playing")
  session.stop()
  await running
  expect(session.store.get()).toMatchObject({
    running: null,
    wasStopped: false,
    error: {message: "No room left"},
    last: {verdict: {grade: {score: 60}}, picture: {state: {kind: "failed", message: "It was stopped"}}},
  })
})

test("a replay, stopped or not, changes nothing about what is said of the run before", async () => {
  const [trap] = lab.traps
  const answers = [async () => WATCHED, untilStopped({...WATCHED, trace: null}), async () => WATCHED]
  const {session} = world({watch: options => answers.shift()?.(options) ?? Promise.resolve(WATCHED)})
  await session.run()
  const replay = session.replay(trap?.id ?? "", 41)
  await vi.waitUntil(() => session.store.get().last?.replay?.state.kind === "playing")
  session.stop()
  await replay
  expect(session.store.get()).toMatchObject({running: null, wasStopped: false})
  expect(session.store.get().last?.replay?.state.kind).toBe("failed")
})

test("a run that was stopped stays the last one that is told of while an older one is watched", async () => {
  const verdicts = [async () => GRADED, untilStopped(FAILED)]
  const {session} = world({grade: options => verdicts.shift()?.(options) ?? Promise.resolve(GRADED)})
  await session.run()
  const second = session.run()
  await Promise.resolve()
  await Promise.resolve()
  session.stop()
  await second
  await session.replay(lab.traps[0]?.id ?? "", 41)
  expect(session.store.get()).toMatchObject({wasStopped: true, last: {verdict: {grade: {score: 60}}}})
})

test("what the runner still tells of a run that is over is not shown", async () => {
  const told: GradeOptions["onProgress"][] = []
  const {session} = world({
    grade({onProgress}) {
      told.push(onProgress)
      return Promise.reject(new UserError("The file did not come", "Try again"))
    },
  })
  await session.run()
  for (const tell of told) tell?.({phase: "loading", share: 0.5, text: "Loading Python"})
  expect(told).toHaveLength(1)
  expect(session.store.get()).toMatchObject({running: null, error: {message: "The file did not come"}})
})

test("one run at a time: a second one while the first is under way does nothing", async () => {
  const {session, graded} = world()
  await Promise.all([session.run(), session.run()])
  expect(graded).toHaveLength(1)
})

test("the metrics of the run before are there to compare with, past a run without a grade", async () => {
  const verdicts = [GRADED, FAILED, GRADED]
  const {session} = world({grade: async () => verdicts.shift() ?? GRADED})
  await session.run()
  expect(session.store.get().last?.before).toBeNull()
  await session.run()
  await session.run()
  expect(session.store.get().last?.before).toEqual({inTime: 0.6})
})

test("a replay plays the world of the test with the code of the last run, whatever is in the editor now", async () => {
  const {session, watched} = world()
  await session.run()
  session.type("changed since")
  const [trap] = lab.traps
  await session.replay(trap?.id ?? "", 41)
  expect(watched.at(-1)).toMatchObject({parameters: trap?.world, seed: 41})
  expect(session.store.get().last).toMatchObject({
    code: lab.starter.ts,
    replay: {trap: trap?.id, seed: 41, state: {kind: "shown"}},
  })
})

test("a world that leaves no picture says why", async () => {
  const {session} = world({watch: async () => ({...WATCHED, trace: null, failure: FAILED.failure})})
  await session.run()
  expect(session.store.get().last?.picture?.state).toEqual({
    kind: "failed",
    message: "next() threw Error: boom",
  })
})

test("a runner that cannot work, and code longer than any solution, are told and lose nothing", async () => {
  const {session, graded} = world({
    grade: () => Promise.reject(new UserError("The room did not open", "Load the page again")),
  })
  await session.run()
  expect(session.store.get().error?.message).toBe("The room did not open")
  session.type("x".repeat(200_001))
  await session.run()
  expect(session.store.get().error?.message).toBe(
    "Expected at most 200,000 characters of code, found 200,001",
  )
  expect(graded).toHaveLength(1)
})

test("a journal that takes nothing is told, and the result is shown all the same", async () => {
  const {session} = world({keep: () => Promise.reject(new UserError("No room left", "Free storage"))})
  await session.run()
  expect(session.store.get().error?.message).toBe("No room left")
  expect(session.store.get().last?.picture?.state.kind).toBe("shown")
})

test("each language keeps its own text", () => {
  const {session} = world()
  session.type("in TypeScript")
  session.speak("py")
  session.type("in Python")
  session.speak("ts")
  expect(session.store.get()).toMatchObject({
    language: "ts",
    codes: {ts: "in TypeScript", py: "in Python"},
    isKept: false,
  })
})

/** A browser that keeps at most so many letters of an entry. */
function storageOf(most: number): Map<string, string> {
  const entries = new Map<string, string>()
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > most) throw new Error("The storage is full")
      entries.set(key, value)
    },
    removeItem: (key: string) => void entries.delete(key),
  })
  return entries
}
afterEach(() => {
  vi.unstubAllGlobals()
})

test("what another tab has kept meanwhile is taken, and where it went back to the starter, that", () => {
  storageOf(1000)
  const {session} = world()
  session.type("of this morning")
  const other = world().session
  expect(other.store.get().codes.ts).toBe("of this morning")
  other.type("an hour of work")
  other.speak("py")
  other.type("in Python")
  session.takeKept()
  expect(session.store.get().codes).toEqual({ts: "an hour of work", py: "in Python"})
  other.type(lab.starter.py)
  session.takeKept()
  expect(session.store.get().codes).toEqual({ts: "an hour of work", py: lab.starter.py})
})

test("taking what is kept writes nothing", () => {
  const entries = storageOf(1000)
  const {session} = world()
  world().session.type("theirs")
  const before = [...entries]
  session.takeKept()
  expect(session.store.get().codes.ts).toBe("theirs")
  expect([...entries]).toEqual(before)
})

test("what the browser could not keep is never put aside for what it kept before", () => {
  storageOf(10)
  const {session} = world()
  session.type("short")
  session.type("longer than the storage")
  expect(session.store.get().isKept).toBe(false)
  session.takeKept()
  expect(session.store.get().codes.ts).toBe("longer than the storage")
  session.type("short too")
  world().session.type("theirs")
  session.takeKept()
  expect(session.store.get().codes.ts).toBe("theirs")
})
