import {execFileSync} from "node:child_process"
import {readdirSync, readFileSync} from "node:fs"
import {join} from "node:path"
import type {Browser} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {parseLaw} from "#core/career/parse-law"
import {runLaw} from "#core/career/run-law"
import {openBrowser} from "./browser"

const ROOT = join(import.meta.dirname, "../..")
const LAW_FILE = join(ROOT, "test/vectors/career/example-law.json")
const RUN = {careers: 20_000, seed: 7, coupling: "same-person"} as const
const lawText = readFileSync(LAW_FILE, "utf8")

let browser: Browser
let expected: string
beforeAll(async () => {
  browser = await openBrowser()
  expected = JSON.stringify(runLaw(parseLaw(JSON.parse(lawText), "The law"), RUN))
})
afterAll(() => browser.close())

/** The career worker of the built web app; its name holds a hash. */
function workerUrl(): string {
  const name = readdirSync(join(ROOT, "dist/web/assets")).find(file => /^career-worker-.*\.js$/.test(file))
  if (name === undefined)
    throw new Error("Expected a career worker in dist/web/assets, found none: run `npm run build`")
  return `/assets/${name}`
}

test("the command line gives the result of the engine, byte for byte, with one thread and with two", () => {
  const args = [
    join(ROOT, "dist/cli/main.mjs"),
    "career",
    "--params",
    LAW_FILE,
    "--careers",
    String(RUN.careers),
    "--seed",
    String(RUN.seed),
    "--json",
  ]
  for (const workers of ["1", "2"]) {
    const printed = execFileSync(process.execPath, [...args, "--workers", workers], {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    })
    expect(printed).toBe(`${expected}\n`)
  }
})

test("the server gives the result of the engine, byte for byte", async () => {
  const response = await fetch(`${inject("baseUrl")}/api/career`, {
    method: "POST",
    headers: {"content-type": "application/json"},
    body: JSON.stringify({law: JSON.parse(lawText), ...RUN}),
  })
  expect(response.status).toBe(200)
  expect(await response.text()).toBe(expected)
})

test("the web app's worker in Chromium gives the result of the engine, byte for byte", async () => {
  const page = await browser.newPage()
  await page.goto(inject("baseUrl"))
  const input = {law: JSON.parse(lawText), name: "The law", ...RUN}
  const found = await page.evaluate(runInWorker, {url: workerUrl(), request: {id: 1, kind: "law", input}})
  expect(found).toBe(expected)
  await page.close()
})

type Message = {readonly type: string; readonly value?: unknown}
/** As much of a browser's worker as the page below needs. */
declare class Worker {
  constructor(url: string, options: {type: "module"})
  onmessage: (event: {data: Message}) => void
  onerror: () => void
  postMessage(message: unknown): void
}

/** Runs in the page; asks the worker once and gives its answer back as JSON. */
function runInWorker({url, request}: {url: string; request: unknown}): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(url, {type: "module"})
    worker.onerror = () => reject(new Error("The worker failed to start"))
    worker.onmessage = ({data}) => {
      if (data.type === "done") resolve(JSON.stringify(data.value))
      if (data.type === "failed") reject(new Error(JSON.stringify(data)))
    }
    worker.postMessage(request)
  })
}
