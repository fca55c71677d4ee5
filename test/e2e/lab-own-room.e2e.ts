import type {Browser} from "playwright-core"
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest"
import {power} from "#labs/run/room/own-math"
import {ABSENT, KEPT} from "#labs/run/room/strip-globals"
import {openBrowser} from "./browser"
import {drillInPage, gradeInPage, type LabPage, labNamed, openLabPage} from "./lab-page"
import {POLL} from "./pages"

// What a person's code finds in its room, what it gets hold of, and that nothing it does there moves the score.

const BATCH_ENGINE = labNamed("batch-engine")
const CALIBRATE = labNamed("calibrate")

let browser: Browser
let lab: LabPage
beforeAll(async () => {
  browser = await openBrowser()
  lab = await openLabPage(browser, inject("baseUrl"))
})
afterAll(() => browser.close())

/** What expressions give in the room, or how they fail. */
async function inRoom(expressions: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const tries = Object.entries(expressions).map(
    ([name, code]) =>
      `try { said.push([${JSON.stringify(name)}, "gave " + String(${code})]) } catch (error) { said.push([${JSON.stringify(name)}, "failed: " + error]) }`,
  )
  const code = `export function look(_: number): string[][] {\n  const said: string[][] = []\n${tries.join("\n")}\n  return said\n}`
  const {answers, failure} = await drillInPage(lab.page, code, {language: "ts", call: "look", cases: [[0]]})
  expect(failure).toBeUndefined()
  return Object.fromEntries((answers ?? []).flat() as [string, string][])
}

/** Two numbers of the platform that cannot be deleted. */
const NUMBERS = ["TEMPORARY", "PERSISTENT"]

test("a room holds nothing but the language", async () => {
  const {names} = await inRoom({
    names: `(() => {
      const names: string[] = []
      for (let from: any = globalThis; from !== null && from !== Object.prototype; from = Object.getPrototypeOf(from))
        names.push(...Object.getOwnPropertyNames(from))
      return names.join(" ")
    })()`,
  })
  const found = names?.replace("gave ", "").split(" ") ?? []
  expect(found).toContain("structuredClone")
  const told = [...KEPT, ...Object.keys(ABSENT), ...NUMBERS, "console"]
  expect(found.filter(name => !told.includes(name))).toEqual([])
})

test("what was taken away does not come back", async () => {
  const said = await inRoom({
    Function: `Function("return 1")()`,
    AsyncFunction: `(async () => {}).constructor("return 1")`,
    GeneratorFunction: `(function* () {}).constructor("yield 1")().next()`,
    "the constructor of a platform's function": `(structuredClone as any).constructor("return fetch")()`,
    "eval, indirectly": `(0, eval)("1")`,
    "the class of the global object":
      "new (Object.getPrototypeOf(globalThis).constructor as any)().fetch.name",
    "a worker": `new Worker("blob:null/0")`,
    "shared memory": "new SharedArrayBuffer(8)",
    WebAssembly: "new WebAssembly.Memory({initial: 1})",
    "the clock of a date": "new Date().getTime()",
    "the clock of a page": "performance.now()",
    "a text for a timer": `setTimeout("1", 0)`,
    "a message to the frame": `postMessage("out")`,
    "a weak reference": "new WeakRef({}).deref()",
    chance: "Math.random()",
    "chance of the system": "crypto.getRandomValues(new Uint8Array(1))",
  })
  expect(Object.entries(said).filter(([, what]) => !what.startsWith("failed"))).toEqual([])
  expect(Object.keys(said)).toHaveLength(16)
})

test("nobody takes a stack apart, and nothing can be hung on what the language brings along", async () => {
  const hung = Object.fromEntries(
    ["globalThis", "Object", "Function.prototype", "Error", "Math.log", "RegExp", "console.log"]
      .concat(["Symbol.iterator.constructor", "(function* () {}).constructor.prototype", "[].values()"])
      .map(on => [on, `(Object.getPrototypeOf(${on}) as any).shared = (${on} as any).shared = 1`]),
  )
  const said = await inRoom({
    ...hung,
    "a stack's functions":
      "(Error as any).prepareStackTrace = (_: unknown, stack: any[]) => stack[0].getThis()",
    "the last match": "(RegExp as any).input = 'x'",
  })
  expect(Object.entries(said).filter(([, what]) => !what.startsWith("failed: TypeError"))).toEqual([])
  expect(Object.keys(said)).toHaveLength(12)
  expect(await inRoom({match: `(/(b)/.exec("abc"), "gave " + (RegExp as any).$1)`})).toEqual({
    match: "gave gave undefined",
  })
})

test("a power has the same bits in both languages, as an operator too", async () => {
  const cases = Array.from({length: 40}, (_, at) => [0.1 + 0.37 * at, 5.3 - 0.29 * at])
  const codes = {
    ts: "export function raised(x: number, y: number): number {\n  let z = x as number\n  z **= y\n  return x ** y === z ? z : 0\n}",
    py: "def raised(x, y):\n    z = x\n    z **= y\n    return z if x ** y == z == pow(x, y) else 0",
  }
  const ours = cases.map(([x = 0, y = 0]) => power(x, y))
  expect(await drillInPage(lab.page, codes.ts, {language: "ts", call: "raised", cases})).toMatchObject({
    answers: ours,
  })
  expect(await drillInPage(lab.page, codes.py, {language: "py", call: "raised", cases})).toMatchObject({
    answers: ours,
  })
})

/** A program in place of the room's that answers like a solution of calibrate and prints what it was told. */
const RECORDER = `addEventListener("message", ({ports: [port]}) => {
  const keys = new Set()
  const note = value => {
    if (typeof value !== "object" || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) keys.add(key)
      note(inner)
    }
  }
  port.onmessage = ({data}) => {
    const {k, code, step, ids, call, ...rest} = JSON.parse(data)
    note({k, step, ids, call, ...rest})
    if (k === "load") return port.postMessage(JSON.stringify({k: "ready", log: [], dropped: 0}))
    const acts = ids.map(() => call === "fitCal" ? null : 0.1)
    port.postMessage(JSON.stringify({k: "acts", step, ids, acts, log: [[...keys].sort().join(" ")], dropped: 0}))
  }
  port.postMessage("open")
}, {once: true})`

test("a room is told the questions and nothing of seeds, truth or score", async () => {
  const files = (list: string) => {
    const {programs, ...rest} = JSON.parse(list)
    return JSON.stringify({...rest, programs: {...programs, ts: RECORDER}})
  }
  const taken = await openLabPage(browser, inject("baseUrl"), {files})
  const verdict = await gradeInPage(taken.page, "", {lab: CALIBRATE, language: "ts", patience: 10})
  expect(verdict.failure).toBeNull()
  expect(verdict.log.at(-1)?.split(" ")).toEqual(
    "args call clickRate clickRateNow clicked exports ids inTraining k keepShare on score segment shared step".split(
      " ",
    ),
  )
  await taken.context.close()
})

describe("a solution that tampers with its room", () => {
  const TAMPER = [
    `Object.defineProperty(Object.prototype, "passed", {value: true})`,
    `Object.defineProperty(Object.prototype, "score", {get: () => 100, set() {}, configurable: true})`,
    `Object.defineProperty(Object.prototype, "toJSON", {value: () => ({score: 100})})`,
    "globalThis.JSON = {parse: () => ({}), stringify: () => '{}'} as any",
    "globalThis.Reflect = {get: () => () => 1, apply: () => 1} as any",
    "globalThis.Map = class {} as any; globalThis.Promise = class {} as any",
    "Object.freeze = (x: any) => x; Object.entries = () => []; Object.keys = () => []",
    "(globalThis as any).console = {log() {}}",
  ]

  test.each(TAMPER)("gains nothing: %s", async line => {
    const options = {lab: CALIBRATE, language: "ts", patience: 10, worldsOf: CALIBRATE.reference.ts} as const
    const honest = await gradeInPage(lab.page, CALIBRATE.starter.ts, options)
    const {grade} = await gradeInPage(lab.page, `${line}\n${CALIBRATE.starter.ts}`, options)
    expect(grade?.passed ?? false).toBe(false)
    expect(grade?.score ?? 0).toBeLessThanOrEqual(honest.grade?.score ?? 0)
  })

  test("finds its built-ins frozen, and is told where", async () => {
    const line = "Array.prototype.map = () => []"
    const options = {lab: BATCH_ENGINE, language: "ts", patience: 10} as const
    const {failure} = await gradeInPage(lab.page, `\n${line}\n${BATCH_ENGINE.starter.ts}`, options)
    expect(failure).toMatchObject({kind: "threw", line: 2})
  })

  test("leaves nothing behind for the next run", async () => {
    const set = "export function keep(_: number) {\n  ;(globalThis as any).left = 1\n  return 1\n}"
    const look = "export function keep(_: number) {\n  return typeof (globalThis as any).left\n}"
    const drill = {language: "ts", call: "keep", cases: [[0]]} as const
    await drillInPage(lab.page, set, drill)
    expect((await drillInPage(lab.page, look, drill)).answers).toEqual(["undefined"])
  })
})

describe("the frame of a room", () => {
  test("is of an origin of its own and reaches neither the page nor the top of the window", async () => {
    await lab.page.evaluate("runner.warm('ts')")
    const room = () => lab.page.frames().find(one => one.url().includes("/lab/frame.html"))
    await expect.poll(room, POLL).toBeDefined()
    const frame = room()
    await frame?.waitForLoadState()
    const outcome = (code: string) =>
      frame?.evaluate(
        `(() => { try { return "gave " + (${code}) } catch (error) { return "failed: " + error.name } })()`,
      )
    expect(await outcome("self.origin")).toBe("gave null")
    expect(await outcome("parent.document")).toBe("failed: SecurityError")
    expect(await outcome("localStorage")).toBe("failed: SecurityError")
    expect(await outcome("document.cookie")).toBe("failed: SecurityError")
    expect(await outcome("top.location.href = '/sources?gone'")).toBe("failed: SecurityError")
    expect(lab.page.url()).not.toContain("gone")
  })
})
