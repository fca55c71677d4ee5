import {join} from "node:path"
import {expect, test} from "vitest"
import {openMemoryStore} from "#io/browser/journal/memory-store"
import {readLabs} from "#io/node/content/read-labs"
import type {Lab} from "#model/labs/lab"
import type {Verdict} from "#model/labs/verdict"
import {UserError} from "#model/user-error"
import type {LabCommandEffects} from "../lab-effects"
import {labListCommand, labShowCommand, labStartCommand, labTestCommand} from "./lab"
import {labHintCommand} from "./lab-hint"
import {labWatchCommand} from "./lab-watch"

const {labs} = readLabs(join(import.meta.dirname, "../../.."))
const LAB = "batch-engine"

const GRADED: Verdict = {
  format: "lanewise-lab-verdict/1",
  lab: LAB,
  labVersion: 1,
  language: "ts",
  codeHash: "0".repeat(64),
  grade: {
    score: 61.25,
    passed: true,
    beatsBest: false,
    metrics: Object.fromEntries((labs[LAB]?.metrics ?? []).map(({id}) => [id, 0.5])),
    visible: [{seed: 1, score: 61.25, metrics: {}}],
    hidden: [{seed: 9, score: 20, metrics: {}}],
    confirmed: false,
    traps: (labs[LAB]?.traps ?? []).map(({id}, at) => ({
      id,
      passed: at > 0,
      checks:
        at > 0
          ? []
          : [
              {metric: "outOfMemory", found: 3, atLeast: null, atMost: 0},
              {metric: "finished", found: 1, atLeast: 1, atMost: null},
            ],
    })),
  },
  failure: null,
  calls: 10,
  log: ["seen"],
  logDropped: 4,
}
const FAILED: Verdict = {
  ...GRADED,
  grade: null,
  failure: {kind: "threw", message: "next() threw Error: boom", hint: "Mend it", line: 5, column: 2},
}

function world(files: Record<string, string>, verdict: Verdict = GRADED) {
  const said: string[] = []
  const told: string[] = []
  const asked: {code: string; language: string; lab: Lab}[] = []
  const journal = openMemoryStore()
  const effects: LabCommandEffects = {
    say: text => void said.push(text),
    tell: text => void told.push(text),
    flash() {},
    // stays open, so that the test can look into it
    openJournal: async () => ({...journal, close: async () => {}}),
    readText: async path => files[path] ?? "",
    writeText: async (path, text) => void Object.assign(files, {[path]: text}),
    columns: 100,
    signal: new AbortController().signal,
    labs: () => labs,
    exists: path => files[path] !== undefined,
    isAsInBrowser: ({python}) => python === undefined,
    async test(code, {lab, language}) {
      asked.push({code, language, lab})
      return verdict
    },
    async watch(code, {lab, language, parameters, seed}) {
      asked.push({code, language, lab})
      return {
        metrics: {inTime: 0.5},
        trace: [seed, JSON.stringify(parameters)],
        failure: verdict.failure,
        log: [],
        logDropped: 0,
      }
    },
  }
  return {effects, said, told, asked, files, journal}
}

test("lab list names every lab under its track", () => {
  const {effects, said} = world({})
  labListCommand({}, effects)
  for (const {id, title} of Object.values(labs)) expect(said[0]).toMatch(new RegExp(`${id} .*${title}`))
})

test("lab show gives the brief, and no solution", () => {
  const {effects, said} = world({})
  labShowCommand(LAB, {}, effects)
  labShowCommand(LAB, {json: true}, effects)
  expect(said[0]).toContain("What you own")
  expect(said[1]).not.toContain(labs[LAB]?.reference.ts.slice(0, 40))
  expect(JSON.parse(said[1] ?? "")).not.toHaveProperty("reference")
})

test("lab show says how long code may take", () => {
  const {effects, said} = world({})
  labShowCommand("judge-calibrate", {}, effects)
  expect(said[0]?.replaceAll("\n", " ")).toContain(
    "it has 5 s (10 s in Python) to answer all of them, and a whole run may take 60 s",
  )
})

test("lab show names the nearest lab where there is none of that name", () => {
  const {effects} = world({})
  expect(() => labShowCommand("batch-enginee", {}, effects)).toThrow(`found "batch-enginee"`)
})

test.each(["constructor", "toString", "__proto__"])("lab show knows no lab %s", slug => {
  expect(() => labShowCommand(slug, {}, world({}).effects)).toThrow(UserError)
})

test("lab show and lab test name each test as lab watch takes it", async () => {
  const {effects, said} = world({"a.ts": "x"})
  labShowCommand(LAB, {}, effects)
  await labTestCommand(LAB, "a.ts", {}, effects)
  const traps = labs[LAB]?.traps ?? []
  expect(traps.length).toBeGreaterThan(0)
  for (const {id, title} of traps)
    for (const text of said) expect(text.replaceAll(/\n +/g, " ")).toContain(`${title} (${id})`)
  await labWatchCommand(LAB, "a.ts", {json: true, test: traps[0]?.id ?? ""}, effects)
  expect(JSON.parse(said.at(-1) ?? "")).toMatchObject({test: traps[0]?.id})
})

test("lab start writes the starter in either language and never over a file", async () => {
  const {effects, files} = world({})
  await labStartCommand(LAB, undefined, {}, effects)
  await labStartCommand(LAB, "mine.py", {}, effects)
  expect(files).toEqual({"batch-engine.ts": labs[LAB]?.starter.ts, "mine.py": labs[LAB]?.starter.py})
  await expect(labStartCommand(LAB, "mine.py", {}, effects)).rejects.toThrow("it is there already")
  await expect(labStartCommand(LAB, "mine.rb", {}, effects)).rejects.toThrow("ends with .ts or .py")
})

test("lab test runs the file and tells the score, the failed test and what was printed", async () => {
  const {effects, said, asked} = world({"a.py": "code"})
  await labTestCommand(LAB, "a.py", {}, effects)
  expect(asked).toMatchObject([{code: "code", language: "py", lab: {id: LAB}}])
  expect(said[0]).toContain("Passed with 61.3 of 100; 50 were needed")
  expect(said[0]).toContain("✗ Answers outgrow the memory")
  expect(said[0]).toContain("Out of memory 3, at most 0 wanted")
  expect(said[0]).toContain("seen")
  expect(said[0]).toContain("and 4 more lines")
  expect(said[0]?.replaceAll("\n", " ")).toContain("they fall short by more than")
})

test("lab test tells of a failed test only what did not hold, and what the worlds alone come to", async () => {
  const grade = GRADED.grade
  if (grade === null) throw new Error("Expected a grade")
  const held = {...GRADED, grade: {...grade, score: 30, passed: false, confirmed: true}}
  const {effects, said} = world({"a.py": "code"}, held)
  await labTestCommand(LAB, "a.py", {}, effects)
  const text = said[0]?.replaceAll(/\n +/g, " ")
  expect(text).toContain("Out of memory 3, at most 0 wanted")
  expect(text).not.toContain("Answers finished 100.0 %, at least")
  expect(text?.replaceAll("\n", " ")).toContain(
    "`lanewise lab watch batch-engine --test memory-grows`; `lanewise lab hint batch-engine` opens a hint",
  )
  expect(text?.replaceAll("\n", " ")).toMatch(
    /Not passed: 1 of 10 tests failed, which holds the score at 30.0; the worlds alone come to [3-9]/,
  )
})

test("lab test does not blame a failed test for a score that is lower still", async () => {
  const grade = GRADED.grade
  if (grade === null) throw new Error("Expected a grade")
  const {effects, said} = world({"a.py": "code"}, {...GRADED, grade: {...grade, score: 20, passed: false}})
  await labTestCommand(LAB, "a.py", {}, effects)
  expect(said[0]).toContain("Not passed: 20.0 of 100; 50 and every test are needed, and 1 of 10 tests failed")
})

test("lab test takes the one solution of the folder, and asks where there are two or none", async () => {
  const {effects, asked} = world({"batch-engine.ts": "x"})
  await labTestCommand(LAB, undefined, {}, effects)
  expect(asked).toHaveLength(1)
  await expect(labTestCommand(LAB, undefined, {}, world({}).effects)).rejects.toThrow("found neither")
  const both = world({"batch-engine.ts": "x", "batch-engine.py": "y"})
  await expect(labTestCommand(LAB, undefined, {}, both.effects)).rejects.toThrow("found both")
})

test("lab test takes its line away before an error of its own is told", async () => {
  const {effects} = world({"a.py": "x"})
  const flashed: string[] = []
  const failing: LabCommandEffects = {
    ...effects,
    flash: text => void flashed.push(text),
    test: () => Promise.reject(new UserError("There is no Python of that name", "Name another")),
  }
  await expect(labTestCommand(LAB, "a.py", {python: "nosuch"}, failing)).rejects.toThrow("no Python")
  expect(flashed).toEqual([expect.stringContaining("Running a.py"), ""])
})

test("lab test prints the verdict as JSON, also where the code failed, and then fails with the place", async () => {
  const {effects, said} = world({"a.ts": "x"}, FAILED)
  await expect(labTestCommand(LAB, "a.ts", {json: true}, effects)).rejects.toThrow(
    "a.ts:5:2: next() threw Error: boom",
  )
  expect(JSON.parse(said[0] ?? "")).toEqual({...FAILED, isAsInBrowser: true})
})

test("lab watch plays one world: the first seed, a named one, or that of a test", async () => {
  const {effects, said} = world({"a.ts": "x"})
  await labWatchCommand(LAB, "a.ts", {json: true}, effects)
  await labWatchCommand(LAB, "a.ts", {json: true, seed: 77, test: "crash"}, effects)
  const trap = labs[LAB]?.traps.find(({id}) => id === "crash")
  const [first, second] = said.map(line => JSON.parse(line))
  expect(first).toMatchObject({seed: labs[LAB]?.seeds.visible[0], test: null, metrics: {inTime: 0.5}})
  expect(second).toMatchObject({seed: 77, test: "crash", trace: [77, JSON.stringify(trap?.world)]})
})

test("lab watch names all worlds of a test, since their mean is what counts", async () => {
  const {effects, said} = world({"a.ts": "x"})
  const {seeds} = labs[LAB]?.traps.find(({id}) => id === "crash") ?? {seeds: []}
  expect(seeds).toHaveLength(2)
  await labWatchCommand(LAB, "a.ts", {test: "crash"}, effects)
  expect(said[0]).toContain(`The world of seed ${seeds[0]}, one of the 2 of this test`)
  expect(said[0]).toContain(`the rest: --seed ${seeds[1]}`)
  await labWatchCommand(LAB, "a.ts", {test: "crash", seed: 7}, effects)
  expect(said[1]).toContain(`those that count: --seed ${seeds[0]}, --seed ${seeds[1]}`)
  await labWatchCommand(LAB, "a.ts", {json: true, test: "crash"}, effects)
  expect(JSON.parse(said[2] ?? "")).toMatchObject({seed: seeds[0], testSeeds: seeds})
})

test("lab watch names the nearest test, and refuses a seed that is none", async () => {
  const {effects} = world({"a.ts": "x"})
  await expect(labWatchCommand(LAB, "a.ts", {test: "crush"}, effects)).rejects.toThrow(`found "crush"`)
  await expect(labWatchCommand(LAB, "a.ts", {seed: 0.5}, effects)).rejects.toThrow("found 0.5")
})

test("lab watch tells what was measured in words, and where the code failed", async () => {
  const {effects, said} = world({"a.ts": "x"}, FAILED)
  await expect(labWatchCommand(LAB, "a.ts", {seed: 5}, effects)).rejects.toThrow("a.ts:5:2")
  expect(said[0]).toContain("The world of seed 5")
  expect(said[0]).toContain("Callers served in time  50.0 %")
  expect(said[0]).toContain("is `trace` in what --json prints")
})

test("lab hint opens one more with each attempt, and the journal keeps it", async () => {
  const {effects, said, journal} = world({"a.ts": "mine"})
  const [first = "", second = ""] = labs[LAB]?.hints ?? []
  await expect(labHintCommand(LAB, undefined, {}, effects)).rejects.toThrow("opens after 1 more attempt")
  await labTestCommand(LAB, "a.ts", {}, effects)
  await labHintCommand(LAB, undefined, {json: true}, effects)
  expect(JSON.parse(said.at(-1) ?? "")).toEqual({lab: LAB, hint: 1, of: labs[LAB]?.hints.length, text: first})
  await expect(labHintCommand(LAB, undefined, {}, effects)).rejects.toThrow("Hint 2 of")
  await labHintCommand(LAB, "1", {}, effects)
  expect(said.at(-1)?.replaceAll("\n", " ")).toContain(first)
  expect(said.join()).not.toContain(second)
  const opened = (await journal.all()).filter(({kind}) => kind === "lab-hint-opened")
  expect(opened).toMatchObject([{payload: {lab: LAB, hint: 1}}])
})

test("lab hint refuses a number that no hint has", async () => {
  const {effects} = world({})
  await expect(labHintCommand(LAB, "9", {}, effects)).rejects.toThrow('found "9"')
  await expect(labHintCommand(LAB, "two", {}, effects)).rejects.toThrow('found "two"')
})

test("lab test keeps the attempt in the journal with its code, and with --no-journal none", async () => {
  const {effects, journal} = world({"a.ts": "mine"})
  await labTestCommand(LAB, "a.ts", {journal: false}, effects)
  expect(await journal.all()).toEqual([])
  await labTestCommand(LAB, "a.ts", {}, effects)
  expect(await journal.all()).toMatchObject([
    {kind: "lab-attempted", payload: {lab: LAB, code: "mine", surface: "terminal", score: 61.25}},
  ])
})

test("lab test keeps a run that failed on the way, and none of code that does not parse", async () => {
  const ran = world({"a.ts": "x"}, FAILED)
  await expect(labTestCommand(LAB, "a.ts", {}, ran.effects)).rejects.toThrow("boom")
  expect(await ran.journal.all()).toMatchObject([{payload: {score: null, failure: {kind: "threw"}}}])
  const unread = world(
    {"a.ts": "x"},
    {
      ...FAILED,
      failure: {kind: "syntax", message: "Expected TypeScript", hint: "Mend it", line: 1, column: 1},
    },
  )
  await expect(labTestCommand(LAB, "a.ts", {}, unread.effects)).rejects.toThrow("Expected TypeScript")
  expect(await unread.journal.all()).toEqual([])
})

test("lab test tells of a journal that it cannot write, and gives the verdict all the same", async () => {
  const {effects, said, told} = world({"a.ts": "x"})
  await labTestCommand(
    LAB,
    "a.ts",
    {},
    {
      ...effects,
      openJournal: () => Promise.reject(new UserError("Cannot open the journal", "Free the disk")),
    },
  )
  expect(said[0]).toContain("Passed with 61.3")
  expect(told).toEqual(["The attempt is not in your journal: Cannot open the journal. Free the disk"])
})

test("lab test says, as text and as JSON, where the last digits are not those of the browser", async () => {
  const {effects, said} = world({"a.py": "x = 1"})
  await labTestCommand(LAB, "a.py", {journal: false}, effects)
  await labTestCommand(LAB, "a.py", {journal: false, python: "python3"}, effects)
  await labTestCommand(LAB, "a.py", {journal: false, json: true}, effects)
  await labTestCommand(LAB, "a.py", {journal: false, json: true, python: "python3"}, effects)
  const [plain = "", ...rest] = said
  expect(plain).not.toContain("last digits")
  expect(rest[1]).toContain("the last digits can differ from those of the browser")
  expect(said.slice(3).map(text => JSON.parse(text).isAsInBrowser)).toEqual([true, false])
})
