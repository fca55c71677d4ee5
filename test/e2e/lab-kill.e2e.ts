import type {Browser} from "playwright-core"
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest"
import {z} from "zod"
import {type Verdict, verdictSchema} from "#model/labs/verdict"
import {inNext, inNextPy} from "../fixtures/bad-lab-code"
import {openBrowser} from "./browser"
import {gradeInPage, type LabPage, labNamed, openLabPage} from "./lab-page"

// Code that does not end, takes everything or floods: it is ended from outside within the lab's own limits, and the page
// goes on all the while.

const LAB = labNamed("batch-engine")
/** What a page may be late by, ms: a busy machine is given time, a page that hung with its room would be later. */
const LATE_MS = 2000

let browser: Browser
let lab: LabPage
beforeAll(async () => {
  browser = await openBrowser()
  lab = await openLabPage(browser, inject("baseUrl"))
})
afterAll(() => browser.close())

const watchedSchema = z.object({result: verdictSchema, lateMs: z.number()})

/** A run and how late a timer of the page was meanwhile. */
async function grade(
  page: LabPage["page"],
  code: string,
  language: "ts" | "py",
): Promise<z.infer<typeof watchedSchema>> {
  const options = JSON.stringify({lab: LAB, language})
  await page.evaluate(`runner.warm(${JSON.stringify(language)})`)
  return watchedSchema.parse(
    await page.evaluate(`latestTick(() => runner.grade(${JSON.stringify(code)}, ${options}))`),
  )
}

function framesLeft(page: LabPage["page"]): Promise<number> {
  return page.evaluate("document.querySelectorAll('iframe').length")
}

const ENDLESS: readonly (readonly [string, "ts" | "py", string])[] = [
  ["a loop without end", "ts", inNext("for (;;) {}")],
  ["a loop without end while it is loaded", "ts", "for (;;) {}\nexport {}"],
  [
    "promises without end",
    "ts",
    inNext("const again = (): Promise<void> => Promise.resolve().then(again); again()"),
  ],
  ["a search that goes back without end", "ts", inNext(`/(a+)+$/.test("a".repeat(40) + "b")`)],
  ["arrays without end", "ts", inNext("const all: any[] = []; for (;;) all.push(new Array(1000).fill(1))")],
  ["a loop without end", "py", inNextPy("while True: pass")],
]

describe("a run that does not end by itself", () => {
  test.each(ENDLESS)("is ended: %s (%s)", async (_, language, code) => {
    const {result, lateMs} = await grade(lab.page, code, language)
    expect(result.grade).toBeNull()
    expect(["too-slow", "too-much-memory"]).toContain(result.failure?.kind)
    expect(lateMs).toBeLessThan(LATE_MS)
    // the room that is ready for the next run
    expect(await framesLeft(lab.page)).toBeLessThanOrEqual(2)
    const after = await gradeInPage(lab.page, LAB.starter.ts, {lab: LAB, language: "ts", patience: 10})
    expect(after.failure).toBeNull()
  })

  test("is told which line asks for buffers without end, before the time is over", async () => {
    const code = inNext("const all: any[] = []; for (;;) all.push(new Float64Array(1e6).fill(1))")
    const {result, lateMs} = await grade(lab.page, code, "ts")
    expect(result.failure).toMatchObject({kind: "too-much-memory", line: 4})
    expect(lateMs).toBeLessThan(LATE_MS)
  })

  test("is ended when the person stops it, at once", async () => {
    const run = `(async () => {
      const stop = new AbortController()
      setTimeout(() => stop.abort(), 300)
      return runner.grade(${JSON.stringify(inNext("for (;;) {}"))}, {lab: ${JSON.stringify(LAB)}, language: "ts", patience: 10, signal: stop.signal})
    })()`
    const {failure} = verdictSchema.parse(await lab.page.evaluate(run))
    expect(failure).toMatchObject({kind: "ended", message: "The run was stopped"})
  })

  test("is ended when the runner is closed, and leaves no frame", async () => {
    const fresh = await openLabPage(browser, inject("baseUrl"))
    const run = `(async () => {
      const going = runner.grade(${JSON.stringify(inNext("for (;;) {}"))}, {lab: ${JSON.stringify(LAB)}, language: "ts", patience: 10})
      setTimeout(() => runner.close(), 300)
      return going
    })()`
    expect(verdictSchema.parse(await fresh.page.evaluate(run)).failure?.kind).toBe("ended")
    expect(await framesLeft(fresh.page)).toBe(0)
    await expect(fresh.page.evaluate("runner.grade('', {language: 'ts'})")).rejects.toThrow("has been closed")
    await fresh.context.close()
  })
})

test("a million printed lines are counted, and 200 of them kept", async () => {
  const code = inNext(
    `if (state.nowMs === 0) for (let line = 0; line < 1e6; line += 1) console.log("line", line)`,
  )
  const options = JSON.stringify({lab: LAB, language: "ts", patience: 10})
  const run = `latestTick(() => runner.grade(${JSON.stringify(code)}, ${options}))`
  const {result, lateMs} = watchedSchema.parse(await lab.page.evaluate(run))
  expect(result.log).toHaveLength(200)
  expect(result.logDropped).toBeGreaterThan(999_000)
  expect(lateMs).toBeLessThan(LATE_MS)
})

/** A program in place of the room's that floods as soon as it is asked something. */
function flood(what: string): string {
  return `addEventListener("message", ({ports: [port]}) => {
    port.onmessage = () => { ${what} }
    port.postMessage("open")
  }, {once: true})`
}

/** What a run in a room with this program comes to. */
async function inFlood(what: string): Promise<{result: Verdict; lateMs: number}> {
  const files = (list: string) => {
    const {programs, ...rest} = JSON.parse(list)
    return JSON.stringify({...rest, programs: {...programs, ts: flood(what)}})
  }
  const page = await openLabPage(browser, inject("baseUrl"), {files})
  const watched = await grade(page.page, "", "ts")
  await page.context.close()
  return watched
}

describe("a room that has been taken over and floods", () => {
  test.each([
    ["the harness with texts", "for (let at = 0; at < 1e6; at += 1) port.postMessage('{}')"],
    ["the harness with values", "for (let at = 0; at < 1e6; at += 1) port.postMessage({at})"],
    ["the harness with a text of 200 million characters", "port.postMessage('x'.repeat(2e8))"],
    ["the harness with buffers", "for (;;) port.postMessage(new ArrayBuffer(1e6))"],
  ])("%s loses its run, and the page goes on", async (_, what) => {
    const {result, lateMs} = await inFlood(what)
    expect(result.grade).toBeNull()
    expect(["protocol", "shape", "too-slow"]).toContain(result.failure?.kind)
    expect(lateMs).toBeLessThan(LATE_MS)
  })

  test("its frame is ended with it", async () => {
    const {result, lateMs} = await inFlood("for (;;) self.postMessage('x'.repeat(1e4))")
    expect(result.failure?.kind).toBe("too-slow")
    expect(lateMs).toBeLessThan(LATE_MS)
  })
})
