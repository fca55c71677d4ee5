import {readdirSync} from "node:fs"
import {join} from "node:path"
import type {Browser} from "playwright-core"
import {afterAll, beforeAll, beforeEach, describe, expect, inject, test} from "vitest"
import {z} from "zod"
import {openBrowser} from "./browser"
import {ABSENT, attemptProgram, NETWORK, STORAGE} from "./lab-attempts"
import {type Listeners, startListeners} from "./lab-listeners"
import {gradeInPage, type LabPage, labNamed, openLabPage} from "./lab-page"
import {
  FREE_PYTHON,
  NAMELESS,
  PYTHON_WAYS,
  pythonTries,
  SOCKET_WAYS,
  WHOLE_PYTHON,
} from "./lab-python-attempts"

// Every way out that we know, tried from the worker in which a person's code runs. A block counts only where the same
// attempt got through without our frame: each claim has its control.

const FILES = join(import.meta.dirname, "../../dist/web/lab")
const LAB = labNamed("batch-engine")
const saidSchema = z.record(z.string(), z.string())

let browser: Browser
let listeners: Listeners
let lab: LabPage
beforeAll(async () => {
  const python = readdirSync(FILES).find(name => name.startsWith("python-")) ?? ""
  browser = await openBrowser()
  listeners = await startListeners(join(FILES, python))
  lab = await openLabPage(browser, inject("baseUrl"))
})
afterAll(async () => {
  await browser.close()
  await listeners.close()
})
beforeEach(() => listeners.forget())

const LISTEN = `globalThis.heard = []
new BroadcastChannel("ways-out").onmessage = ({data}) => heard.push(data)`

/** What the attempts come to in a worker of a page without any policy. */
async function inFreedom(): Promise<Record<string, string>> {
  const page = await browser.newPage()
  await page.goto(listeners.origin)
  await page.evaluate(LISTEN)
  const said = await page.evaluate(
    `new Promise(resolve => {
      const {port1, port2} = new MessageChannel()
      const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(attemptProgram())}])))
      port1.onmessage = ({data}) =>
        data === "open" ? port1.postMessage(${JSON.stringify(listeners.origin)}) : resolve(data)
      worker.postMessage({}, [port2])
    })`,
  )
  expect(await page.evaluate("heard")).toEqual(["from the room"])
  await page.close()
  return saidSchema.parse(said)
}

/** The same in a room of ours whose program has been replaced by the attempts. */
async function takenOver(): Promise<Record<string, string>> {
  await lab.page.evaluate(LISTEN)
  const asked = `askRoom(${JSON.stringify(attemptProgram())}, ${JSON.stringify(listeners.origin)})`
  const said = await lab.page.evaluate(asked)
  expect(await lab.page.evaluate("heard")).toEqual([])
  return saidSchema.parse(said)
}

describe("a room whose program has been replaced", () => {
  test("reaches nobody and keeps nothing by any of the ways that work elsewhere", async () => {
    const free = await inFreedom()
    expect(Object.keys(NETWORK).filter(name => listeners.hits(name) === 0)).toEqual([])
    expect(Object.keys(STORAGE).filter(name => free[name] !== "done")).toEqual([])

    listeners.forget()
    const said = await takenOver()
    expect(listeners.all()).toBe(0)
    expect(Object.keys(STORAGE).filter(name => !said[name]?.startsWith("failed"))).toEqual([])
    expect(ABSENT.filter(name => said[name] !== "undefined")).toEqual([])
  })
})

/** Ways by which a document leads a browser elsewhere, as texts with the address `hit`. */
const NAVIGATION: Readonly<Record<string, string>> = {
  "its own location": "location.href = hit",
  "the location of the page above": "(top === window ? window : top).location.href = hit",
  "a form": `(() => {
    const form = document.createElement("form")
    form.action = hit
    document.documentElement.append(form)
    form.submit()
  })()`,
  "a link": `(() => {
    const link = document.createElement("a")
    link.href = hit
    document.documentElement.append(link)
    link.click()
  })()`,
  "an image": "(() => { new Image().src = hit })()",
  "a frame": `(() => {
    const frame = document.createElement("iframe")
    frame.src = hit
    document.documentElement.append(frame)
  })()`,
}

function leading(way: string, name: string): string {
  const hit = JSON.stringify(`${listeners.origin}/hit/${encodeURIComponent(name)}`)
  return `(() => { const hit = ${hit}; try { ${way} } catch {} })()`
}

describe("the frame around a room, as if a person's code had got out of its worker", () => {
  test.each(Object.entries(NAVIGATION))("reaches nobody by %s", async (name, way) => {
    const free = await browser.newPage()
    await free.goto(`${listeners.origin}/free`)
    await free.evaluate(leading(way, name)).catch(() => {})
    await expect.poll(() => listeners.hits(name), {timeout: 10_000}).toBe(1)
    await free.close()

    listeners.forget()
    const address = lab.page.url()
    await lab.page.evaluate("openFrame()")
    const [, room] = lab.page.frames()
    if (room === undefined) throw new Error("Expected a frame with a room")
    await room.evaluate(leading(way, name)).catch(() => {})
    await lab.page.waitForTimeout(1000)
    expect(listeners.all()).toBe(0)
    expect(lab.page.url()).toBe(address)
    await lab.page.evaluate("document.querySelector('iframe').remove()")
  })
})

describe("a person's TypeScript", () => {
  test("imports nothing where the check of its text is got around", async () => {
    const hit = `${listeners.origin}/hit/import`
    const top = [hit, "data:text/javascript,0", "blob:null/0"]
      .map(
        from =>
          `void \`\${import("${from}").then(() => console.log("came"), (e: any) => console.log(String(e)))}\``,
      )
      .join("\n")
    const {log, failure} = await gradeInPage(lab.page, `${top}\n${LAB.starter.ts}`, {
      lab: LAB,
      language: "ts",
      patience: 10,
    })
    expect(failure).toBeNull()
    expect(log.filter(line => line.includes("Failed to fetch dynamically imported module"))).toHaveLength(3)
    expect(listeners.all()).toBe(0)
  })
})

describe("a person's Python", () => {
  test("reaches nobody, even with the whole interpreter in hand", async () => {
    const page = await browser.newPage()
    await page.goto(listeners.origin)
    const free = pythonTries(listeners.origin, FREE_PYTHON, "said.append")
    await page.evaluate(`(async () => {
      const {loadPyodide} = await import("/python/pyodide.mjs")
      const python = await loadPyodide({indexURL: "/python/", lockFileURL: "/python/no-packages.json"})
      await python.runPythonAsync(${JSON.stringify(`said = []\n${free}`)})
    })()`)
    const ways = [...Object.keys(PYTHON_WAYS), NAMELESS]
    const silent = () => ways.filter(way => listeners.hits(way) === 0)
    await expect.poll(silent, {timeout: 30_000}).toEqual([])
    await page.close()
    await lab.page.waitForTimeout(500)

    listeners.forget()
    const top = pythonTries(listeners.origin, WHOLE_PYTHON, "print")
    const options = {lab: LAB, language: "py", patience: 10} as const
    const {log, failure} = await gradeInPage(lab.page, `${top}\n${LAB.starter.py}`, options)
    expect(failure).toBeNull()
    expect(log.filter(line => !line.includes(" failed"))).toEqual([])
    expect(log).toHaveLength(Object.keys({...PYTHON_WAYS, ...SOCKET_WAYS}).length)
    expect(listeners.all()).toBe(0)
  })
})
