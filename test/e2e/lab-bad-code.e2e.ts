import type {Browser} from "playwright-core"
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest"
import {BAD_PYTHON, BAD_TYPESCRIPT, type BadCode, inNext, inNextPy} from "../fixtures/bad-lab-code"
import {openBrowser} from "./browser"
import {drillInPage, gradeInPage, type LabPage, labNamed, openLabPage} from "./lab-page"

// Code that fails, in the browser: told the same as on the command line, with the line.

const LAB = labNamed("batch-engine")

let browser: Browser
let lab: LabPage
beforeAll(async () => {
  browser = await openBrowser()
  lab = await openLabPage(browser, inject("baseUrl"))
})
afterAll(() => browser.close())

const told =
  (language: "ts" | "py") =>
  async (_: string, code: string, ...said: BadCode[2 | 3 | 4][]) => {
    const {failure, grade} = await gradeInPage(lab.page, code, {lab: LAB, language, patience: 10})
    const [kind, message, line] = said
    expect(grade).toBeNull()
    expect(failure).toMatchObject({kind, line})
    expect(failure?.message).toContain(message)
    expect(failure?.hint).not.toBe("")
  }

describe("TypeScript in the browser", () => {
  test.each(BAD_TYPESCRIPT)("%s ends the run with a kind message", told("ts"))

  test.each([
    ["throws", inNext(`throw new Error("boom")`), 13],
    ["touches what is not there", inNext("state.nothing.at"), 21],
    ["touches it behind a type", inNext("const admit: number[] = missing.list"), 31],
    ["uses a name twice", `const a = 1\nconst a = 2\n${inNext("")}`, 7],
    ["does not parse", "const a = 1\nlet b = ;", 9],
  ])("code that %s is told with its column", async (_, code, column) => {
    const {failure} = await gradeInPage(lab.page, code, {lab: LAB, language: "ts", patience: 10})
    expect(failure?.column).toBe(column)
  })

  test("what is printed is kept up to a cap, and the rest is counted", async () => {
    const options = {lab: LAB, language: "ts", patience: 10} as const
    const {log, logDropped} = await gradeInPage(lab.page, inNext(`console.log("now", state.nowMs)`), options)
    expect(log).toHaveLength(200)
    expect(log[0]).toMatch(/^now /)
    expect(logDropped).toBeGreaterThan(0)
  })
})

describe("Python in the browser", () => {
  test.each(BAD_PYTHON)("%s ends the run with a kind message", told("py"))

  test.each([
    ["raises", inNextPy(`raise ValueError("boom")`), 9],
    ["touches what is not there", inNextPy("x = [1, 2].index(1) + missing"), 31],
  ])("code that %s is told with its column", async (_, code, column) => {
    const {failure} = await gradeInPage(lab.page, code, {lab: LAB, language: "py", patience: 10})
    expect(failure?.column).toBe(column)
  })

  test("lists without end are stopped where they are asked for", async () => {
    const code = inNextPy("a = []\n        while True: a.append([1] * 10000)")
    const {failure} = await gradeInPage(lab.page, code, {lab: LAB, language: "py", patience: 10})
    expect(failure).toMatchObject({kind: "too-much-memory", line: 4})
  })

  test("sorting that calls itself without end is a RecursionError, not the end of Python", async () => {
    const code = inNextPy("f = lambda x: sorted([1, 2], key=f); f(1)")
    const {failure} = await gradeInPage(lab.page, code, {lab: LAB, language: "py", patience: 10})
    expect(failure?.message).toContain("RecursionError")
  })

  test("sets of texts and chance of the system are the same in every run", async () => {
    const code = `
import_all = print.__func__.__globals__["builtins"].__import__
def look(_):
    clock = import_all("time").time_ns()
    chance = import_all("os").urandom(8).hex() + str(import_all("random").random())
    return [clock, chance, [one for one in {"a", "bc", "def", "ghij", "klmno"}]]
`
    const drill = {language: "py", call: "look", cases: [[0], [0]]} as const
    const [first, second] = [
      await drillInPage(lab.page, code, drill),
      await drillInPage(lab.page, code, drill),
    ]
    expect(first.answers).toHaveLength(2)
    expect(second).toEqual(first)
  })
})

describe("a drill", () => {
  const code =
    "export function half(x: number): number {\n  if (x > 2) throw new RangeError('large')\n  return x / 2\n}"
  const drill = {language: "ts", call: "half"} as const

  test("gives one answer for each list of arguments, in either language", async () => {
    expect((await drillInPage(lab.page, code, {...drill, cases: [[1], [2], [-0.3]]})).answers).toEqual([
      0.5, 1, -0.15,
    ])
    const python = "def half_of(x):\n    return x / 2"
    const asked = {language: "py", call: "halfOf", cases: [[1], [3]]} as const
    expect((await drillInPage(lab.page, python, asked)).answers).toEqual([0.5, 1.5])
  })

  test("tells which case failed, and where", async () => {
    expect(await drillInPage(lab.page, code, {...drill, cases: [[1], [5]]})).toMatchObject({
      failedCase: 1,
      failure: {kind: "threw", line: 2, message: "half() threw RangeError: large"},
    })
  })
})
