import {join} from "node:path"
import {afterEach, expect, test, vi} from "vitest"
import {readLabs} from "#io/node/content/read-labs"
import type {LabLanguage} from "#model/labs/lab"
import type {Verdict} from "#model/labs/verdict"
import {labRooms} from "../../../../test/fixtures/lab-rooms"
import {BUILT_IN, choosePython} from "./open-room"
import {isAsInBrowser, testSolution} from "./test-solution"

const root = join(import.meta.dirname, "../../../..")
const lab = readLabs(root).labs["batch-engine"]
if (lab === undefined) throw new Error("There is no lab to run")

const rooms = labRooms({isBuiltIn: true})
afterEach(() => vi.unstubAllEnvs())

function run(code: string, language: LabLanguage = "py", seconds = 60): Promise<Verdict> {
  if (lab === undefined) throw new Error("There is no lab to run")
  const limits = {front_seconds: seconds, total_seconds: 20 * seconds}
  const worldsOf = lab.reference.ts
  const programs = rooms.programs()
  return testSolution(code, {lab: {...lab, limits}, language, programs, python: BUILT_IN, worldsOf})
}

/** A solution whose `next` does this in line 3. */
function inNext(line: string): string {
  return `class Gpu:\n    def next(self, state):\n        ${line}\n        return {"admit": [], "preempt": []}\n\ndef make(machine):\n    return Gpu()\n`
}

test("the built-in Python gives the grade of the TypeScript, to the last bit", async () => {
  const {grade} = await run(lab.reference.py)
  expect(grade).not.toBeNull()
  expect(grade).toEqual((await run(lab.reference.ts, "ts")).grade)
})

test("the built-in Python is taken unless one was named, and the machine's where it is not there", () => {
  const programs = rooms.programs()
  expect(choosePython(undefined, programs)).toBe(BUILT_IN)
  expect(isAsInBrowser({language: "py", programs})).toBe(true)
  const gone = {...programs, builtIn: {program: new URL("gone.mjs", programs.ts), parts: programs.ts}}
  vi.stubEnv("PATH", "/nowhere")
  expect(choosePython(undefined, programs)).toBe(BUILT_IN)
  expect(() => choosePython(undefined, gone)).toThrow("there is no interpreter")
  expect(() => choosePython("no-such-python", programs)).toThrow(`there is no interpreter "no-such-python"`)
  const {ts, py} = programs
  expect(() => choosePython(undefined, {ts, py})).toThrow("there is no interpreter")
})

test.each([
  ["lists without end", "a = []\n        while True: a.append([1] * 10000)", "too-much-memory", 4],
  ["a call without end", "f = lambda: f(); f()", "threw", 3],
  ["a mistake", "return (", "syntax", null],
  ["the clock", "import time", "threw", 3],
])("%s end the run with a reason", async (_, line, kind, at) => {
  const {failure, grade} = await run(inNext(line))
  expect(grade).toBeNull()
  expect(failure?.kind).toBe(kind)
  if (at !== null) expect(failure?.line).toBe(at)
})

test("a loop without end is stopped, and starting is not counted as its time", async () => {
  const {failure} = await run(inNext("while True: pass"), "py", 3)
  expect(failure?.message).toMatch(/^next\(\), called \d+ times at once, took longer than 3 s/)
})

test("sorting that calls itself without end is a RecursionError, not the end of Python", async () => {
  const {failure} = await run(inNext("f = lambda x: sorted([1, 2], key=f); f(1)"))
  expect(failure).toMatchObject({kind: "threw"})
  expect(failure?.message).toContain("RecursionError")
})

test.each([
  ["a name that is not there", "x = [1, 2].index(1) + missing", 31],
  ["a key that is not there", 'y = state["nothing"]', 13],
  ["a call behind letters outside of ASCII", 'z = "\u00e9\u{1f600}"; state["nothing"]', 20],
])("%s is told with its column", async (_, line, column) => {
  expect((await run(inNext(line))).failure).toMatchObject({kind: "threw", line: 3, column})
})
