import {spawnSync} from "node:child_process"
import {mkdirSync, mkdtempSync, readdirSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterAll, beforeAll, describe, expect, test} from "vitest"
import {readLabs} from "#io/node/content/read-labs"
import type {LabLanguage} from "#model/labs/lab"
import type {RunFailureKind, Verdict} from "#model/labs/verdict"
import {bundleLabRooms} from "../../../../tools/build/bundle-lab-rooms"
import {DEFAULT_PYTHON, type RoomPrograms} from "./open-room"
import {testSolution} from "./test-solution"

const root = join(import.meta.dirname, "../../../..")
const lab = readLabs(root).labs["batch-engine"]
const hasPython = spawnSync(DEFAULT_PYTHON, ["-I", "-c", ""]).status === 0

let folder: string
let programs: RoomPrograms
beforeAll(async () => {
  mkdirSync(join(root, ".lanewise"), {recursive: true})
  folder = mkdtempSync(join(root, ".lanewise/rooms-"))
  programs = await bundleLabRooms(root, folder)
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

async function run(code: string, language: LabLanguage, seconds = 30): Promise<Verdict> {
  if (lab === undefined) throw new Error("There is no lab to run")
  const limits = {front_seconds: seconds, total_seconds: 2 * seconds}
  return testSolution(code, {lab: {...lab, limits}, language, programs})
}

/** A solution whose `next` does this in line 4. */
function inNext(line: string): string {
  return `export function make() {\n  return {\n    next(state: any): any {\n      ${line}\n      return {admit: [], preempt: []}\n    },\n  }\n}\n`
}

type Case = readonly [what: string, code: string, kind: RunFailureKind, says: string, line: number | null]

const TYPESCRIPT: readonly Case[] = [
  ["a call that throws", inNext(`throw new Error("boom")`), "threw", "next() threw Error: boom", 4],
  [
    "a field that is not there",
    inNext("state.nothing.at"),
    "threw",
    "Cannot read properties of undefined",
    4,
  ],
  ["no export", "const x = 1", "lacks", "to export the function make, found no export", null],
  ["no method", "export function make() { return {} }", "lacks", "next() is not there", null],
  ["another shape", inNext(`return {admit: "1", preempt: []}`), "shape", "in `admit`: expected array", null],
  [
    "an unknown key",
    inNext("return {admit: [], preempt: [], more: 1}"),
    "shape",
    `Unrecognized key: "more"`,
    null,
  ],
  ["NaN", inNext("return {admit: [0 / 0], preempt: []}"), "shape", "holds NaN in `admit[0]`", null],
  ["nothing", inNext("return"), "shape", "holds nothing (undefined)", null],
  ["a promise", inNext("return new Promise(() => {})"), "shape", "holds a promise", null],
  [
    "an async function",
    "export function make() { return {async next() {}} }",
    "shape",
    "holds a promise",
    null,
  ],
  [
    "a circle",
    inNext("const a: any = {}; a.a = a; return a"),
    "shape",
    "nested too deep, or in a circle",
    null,
  ],
  [
    "an id that is not there",
    inNext("return {admit: [99999], preempt: []}"),
    "shape",
    "it is not waiting",
    null,
  ],
  ["a changed input", inNext("state.waiting.sort()"), "threw", "read only property", 4],
  ["a longer input", inNext("state.waiting.push(1)"), "threw", "not extensible", 4],
  ["the clock", inNext("Date.now()"), "threw", "there is no clock in a lab", 4],
  ["chance", inNext("Math.random()"), "threw", "the same code must get the same score", 4],
  ["a function that engines round differently", inNext("Math.sin(1)"), "threw", "Math.sin is not offered", 4],
  ["a timer", inNext("setTimeout(() => {}, 1)"), "threw", "nothing can wait in a lab", 4],
  ["the network", inNext(`fetch("http://localhost")`), "threw", "a lab has no network", 4],
  ["the process", inNext("process.exit(0)"), "threw", "process is not offered", 4],
  ["text turned into code", inNext(`new Function("return 1")()`), "threw", "EvalError", 4],
  ["a patched built-in", `Array.prototype.push = () => 1\n${inNext("")}`, "threw", "read only property", 1],
  ["a call without end", inNext("const f = (): number => f() + 1; f()"), "threw", "call stack", 4],
  [
    "arrays without end",
    inNext("const a: any[] = []; for (;;) a.push(new Array(1000).fill(1))"),
    "too-much-memory",
    "more memory than a lab may hold",
    null,
  ],
]

describe("TypeScript", () => {
  test.each(TYPESCRIPT)("%s ends the run with a kind message", async (_, code, kind, says, line) => {
    const {failure, grade} = await run(code, "ts")
    expect(grade).toBeNull()
    expect(failure).toMatchObject({kind, line})
    expect(failure?.message).toContain(says)
    expect(failure?.hint).not.toBe("")
  })

  test("a loop without end is stopped", async () => {
    const {failure} = await run(inNext("for (;;) {}"), "ts", 1.5)
    expect(failure).toMatchObject({kind: "too-slow"})
    expect(failure?.message).toContain("took longer than 1.5 s and was stopped")
  })

  test("a loop without end outside of functions is stopped", async () => {
    expect((await run("for (;;) {}\nexport {}", "ts", 1.5)).failure?.message).toContain("Loading the code")
  })

  test("what is printed is kept up to a cap, and the rest is counted", async () => {
    const {grade, log, logDropped} = await run(inNext(`console.log("now", state.nowMs)`), "ts")
    expect(grade).not.toBeNull()
    expect(log).toHaveLength(200)
    expect(log[0]).toMatch(/^now /)
    expect(logDropped).toBeGreaterThan(0)
  })

  test.skipIf(process.platform === "win32")(
    "buffers without end are stopped where they are asked for",
    async () => {
      const code = inNext("const a: any[] = []; for (;;) a.push(new Float64Array(1e7).fill(1))")
      expect((await run(code, "ts")).failure).toMatchObject({kind: "too-much-memory", line: 4})
    },
  )

  test("nothing of a run stays behind", async () => {
    const leftOvers = () => readdirSync(tmpdir()).filter(name => name.startsWith("lanewise-lab-")).length
    const before = leftOvers()
    await run(inNext("throw new Error()"), "ts")
    expect(leftOvers()).toBeLessThanOrEqual(before)
  })
})

/** The same in Python: line 3. */
function inNextPy(line: string, top = "class Gpu:"): string {
  return `${top}\n    def next(self, state):\n        ${line}\n        return {"admit": [], "preempt": []}\n\ndef make(machine):\n    return Gpu()\n`
}

const PYTHON: readonly Case[] = [
  ["a mistake", "def make(:\n    pass", "syntax", "SyntaxError", 1],
  ["a call that throws", inNextPy(`raise ValueError("boom")`), "threw", "next() threw ValueError: boom", 3],
  ["a key that is not there", inNextPy(`state["nothing"]`), "threw", "KeyError", 3],
  ["no function", "x = 1", "lacks", "to define make, found no function", null],
  ["no method", "def make(machine):\n    return 1", "lacks", "next() is not there", null],
  [
    "NaN",
    inNextPy(`return {"admit": [float("nan")], "preempt": []}`),
    "shape",
    "holds NaN in `admit[0]`",
    null,
  ],
  ["a set", inNextPy("return {1, 2}"), "shape", "holds a set", null],
  [
    "a coroutine",
    "class Gpu:\n    async def next(self, state):\n        return 1\n\ndef make(machine):\n    return Gpu()",
    "shape",
    "holds a promise",
    null,
  ],
  ["a changed input", inNextPy(`state["waiting"].sort(key=id)`), "threw", "read-only", 3],
  ["a longer input", inNextPy(`state["more"] = 1`), "threw", "read-only", 3],
  ["the clock", inNextPy("import time"), "threw", "there is no clock in a lab", 3],
  ["chance", inNextPy("import random"), "threw", "the same code must get the same score", 3],
  ["a package", inNextPy("import numpy"), "threw", "standard library only", 3],
  ["a file", inNextPy(`open("x")`), "threw", "a lab has no files", 3],
  ["an exit", inNextPy("raise SystemExit(0)"), "threw", "SystemExit", 3],
  ["a call without end", inNextPy("f = lambda: f(); f()"), "threw", "RecursionError", 3],
]

describe.skipIf(!hasPython)("Python", () => {
  test.each(PYTHON)("%s ends the run with a kind message", async (_, code, kind, says, line) => {
    const {failure, grade} = await run(code, "py")
    expect(grade).toBeNull()
    expect(failure).toMatchObject({kind, line})
    expect(failure?.message).toContain(says)
  })

  test("a loop without end is stopped", async () => {
    expect((await run(inNextPy("while True: pass"), "py", 2)).failure).toMatchObject({kind: "too-slow"})
  })

  test.skipIf(process.platform === "win32")("lists without end are stopped", async () => {
    const {failure} = await run(inNextPy("a = []\n        while True: a.append([1] * 10000)"), "py")
    expect(failure).toMatchObject({kind: "too-much-memory"})
  })

  test("sets of texts have the same order in every run", async () => {
    const code = inNextPy(`print([one for one in {"a", "bc", "def", "ghij", "klmno"}])`)
    const [first, second] = [await run(code, "py"), await run(code, "py")]
    expect(first.log.length).toBeGreaterThan(0)
    expect(second.log).toEqual(first.log)
  })

  test("an interpreter that is not there is said plainly", async () => {
    if (lab === undefined) throw new Error("There is no lab to run")
    await expect(testSolution("", {lab, language: "py", programs, python: "no-such-python"})).rejects.toThrow(
      `there is no interpreter "no-such-python"`,
    )
  })
})
