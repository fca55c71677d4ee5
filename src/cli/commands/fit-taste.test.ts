import {expect, test} from "vitest"
import {foldFit} from "#core/journal/fold-fit"
import {openMemoryStore} from "#io/browser/journal/memory-store"
import {newEvent} from "#io/new-event"
import {loadLabs} from "#io/node/content/load-labs"
import type {Lab} from "#model/labs/lab"
import type {Verdict} from "#model/labs/verdict"
import {UserError} from "#model/user-error"
import {CONTENT} from "../../../test/vectors/fit-instrument"
import {fitTasteCommand} from "./fit-taste"

const LABS = loadLabs(".")
const BEFORE_MS = 11 * 60_000

/** A machine where code runs as told: whether its aim was reached, or that it failed. */
function machine(given: {readonly passes?: boolean; readonly fails?: boolean; readonly files?: object} = {}) {
  const {passes = true, fails = false} = given
  const files: Record<string, string> = {...given.files}
  const said: string[] = []
  const graded: {readonly code: string; readonly lab: Lab}[] = []
  const journal = openMemoryStore()
  const effects: Parameters<typeof fitTasteCommand>[3] = {
    say: text => void said.push(text),
    tell: text => void said.push(text),
    flash: () => {},
    columns: 80,
    signal: new AbortController().signal,
    content: () => CONTENT,
    labs: () => LABS,
    isAsInBrowser: () => true,
    exists: path => files[path] !== undefined,
    readText: async path => files[path] ?? "",
    writeText: async (path, text) => void Object.assign(files, {[path]: text}),
    openJournal: async () => ({...journal, close: async () => {}}),
    watch: async () => ({metrics: null, trace: null, failure: null, log: [], logDropped: 0}),
    async test(code, {lab, language}): Promise<Verdict> {
      graded.push({code, lab})
      const failure = {kind: "threw", message: "apply() threw", hint: "Mend it", line: 3, column: 1} as const
      return {
        format: "lanewise-lab-verdict/1",
        lab: lab.id,
        labVersion: lab.version,
        language,
        codeHash: "0".repeat(64),
        grade: fails
          ? null
          : {
              score: 100,
              passed: passes,
              beatsBest: false,
              metrics: {},
              visible: [],
              hidden: [],
              confirmed: true,
              traps: lab.traps.map(({id}) => ({
                id,
                passed: passes,
                checks: [{metric: "totalRatio", found: passes ? 1.1 : 20, atLeast: null, atMost: 1.4}],
              })),
            },
        failure: fails ? failure : null,
        calls: 1,
        log: [],
        logDropped: 0,
      }
    },
  }
  const record = async () => foldFit(await journal.all())
  return {effects, said, graded, files, journal, record}
}

test("without a lane the tastes are listed, and with one its brief is shown", async () => {
  const {effects, said} = machine()
  await fitTasteCommand(undefined, undefined, {}, effects)
  for (const title of ["paid twice", "many times too high", "time it takes to start"])
    expect(said[0]).toContain(title)
  await fitTasteCommand("ml", undefined, {}, effects)
  expect(said[1]).toContain("keepShare")
})

test("starting writes code that has the mistake, keeps the time, and never writes over a file", async () => {
  const {effects, files, record} = machine()
  await fitTasteCommand("ml", undefined, {start: true, language: "py"}, effects)
  expect(files["taste-ml.py"]).toContain("def fit_cal")
  expect(files["taste-ml.py"]).not.toContain("Never goes back")
  expect((await record()).begun.map(({payload}) => payload.lane)).toEqual(["ml"])
  await expect(fitTasteCommand("ml", undefined, {start: true, language: "py"}, effects)).rejects.toThrow(
    /is there already/,
  )
})

test("a run is graded in the worlds of its one test and kept with its minutes", async () => {
  const {effects, said, graded, record} = machine({files: {"a.ts": "mended"}})
  await fitTasteCommand("ml", undefined, {start: true}, effects)
  await fitTasteCommand("ml", "a.ts", {}, effects)
  expect(graded[0]?.code).toBe("mended")
  expect(graded[0]?.lab.traps.map(({id}) => id)).toEqual(["thinned-negatives"])
  expect(said.at(-1)).toMatch(/^The aim is reached\.\n- Forecast against true clicks: .*wanted at most 1\.4/)
  expect((await record()).tastes.map(({payload}) => payload)).toMatchObject([
    {lane: "ml", lab: "calibrate", reached: true, inTime: true},
  ])
})

test("what is reached after the time is over is said and kept as too late", async () => {
  const {effects, said, journal, record} = machine({files: {"a.ts": ""}})
  const now = () => Date.now() - BEFORE_MS
  await journal.append([newEvent("fit-taste-begun", {lane: "ml"}, {now})])
  await fitTasteCommand("ml", "a.ts", {}, effects)
  expect(said.at(-1)).toContain("The time is over, so it does not count")
  expect((await record()).tastes[0]?.payload).toMatchObject({reached: true, inTime: false})
})

test("code that misses the aim is no error, code that fails is one and is not kept", async () => {
  const missed = machine({passes: false, files: {"a.py": ""}})
  await fitTasteCommand("ml", "a.py", {}, missed.effects)
  expect(missed.said.at(-1)).toMatch(/^The aim is not reached yet/)
  expect((await missed.record()).tastes[0]?.payload.reached).toBe(false)
  const failed = machine({fails: true, files: {"a.py": ""}})
  await expect(fitTasteCommand("ml", "a.py", {}, failed.effects)).rejects.toThrow(UserError)
  expect((await failed.record()).tastes).toEqual([])
})

test("a liking is kept beside whatever else is done, and one JSON document holds both", async () => {
  const {effects, said, record} = machine({files: {"a.ts": "mended"}})
  effects.tell = () => {}
  const last = () => JSON.parse(said.at(-1) ?? "null")
  await fitTasteCommand("ml", undefined, {liking: 4, json: true}, effects)
  expect(last()).toEqual({lane: "ml", liking: 4})
  await fitTasteCommand("ml", undefined, {start: true, liking: 3, json: true}, effects)
  expect(last()).toEqual({lane: "ml", file: "taste-ml.ts", minutes: 10, liking: 3})
  await fitTasteCommand("ml", "a.ts", {liking: 5, json: true}, effects)
  expect(last()).toMatchObject({lane: "ml", reached: true, liking: 5})
  expect(said).toHaveLength(3)
  const {trials, begun} = await record()
  expect(trials.map(({payload}) => payload.liking)).toEqual([4, 3, 5])
  expect(begun).toHaveLength(1)
})

test("a liking is kept even where the code fails", async () => {
  const {effects, record} = machine({fails: true, files: {"a.py": ""}})
  await expect(fitTasteCommand("ml", "a.py", {liking: 2}, effects)).rejects.toThrow(UserError)
  expect((await record()).trials).toHaveLength(1)
})

test("a liking is kept for its lane, and a lane that is none is refused with those that are", async () => {
  const {effects, record} = machine()
  await fitTasteCommand("mlops", undefined, {liking: 4}, effects)
  expect((await record()).trials.map(({payload}) => payload)).toEqual([
    {lane: "mlops", lab: "spot-deadline", liking: 4},
  ])
  await expect(fitTasteCommand("cobol", undefined, {}, effects)).rejects.toThrow(
    'Expected one of ai, ml, mlops, found "cobol"',
  )
})
