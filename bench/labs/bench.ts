import {spawn} from "node:child_process"
import {once} from "node:events"
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {createInterface} from "node:readline"
import type {BrowserContext, Page} from "playwright-core"
import {readLabs} from "#io/node/content/read-labs"
import {LAB_LANGUAGES, LANGUAGE_NAMES, type LabLanguage} from "#model/labs/lab"
import {openBrowser} from "../../test/e2e/browser"
import {gradeInPage, openLabPage} from "../../test/e2e/lab-page"

// Measures in Chromium, on the built product: how long a room takes until it has answered for the first time, cold and
// warm, how many decisions a second go back and forth by the size of a front, what rooms cost in memory, and how long the
// reference of each lab takes to its grade.
// Usage: npm run build && npx tsx bench/labs/bench.ts [starts | speeds | memory | labs [slug]]

const [asked, slug] = process.argv.slice(2)

const ROOT = join(import.meta.dirname, "../..")
const ROUNDS = 7
const SETTLE_MS = 3000
const CODE = {
  ts: "export function half(x: number) {\n  return x / 2\n}",
  py: "def half(x):\n    return x / 2",
}
const SIZES = [1, 10, 100, 1_000, 10_000]
const DECISIONS = {ts: 400_000, py: 60_000}
const MOST_FRONTS = 1_500

const data = mkdtempSync(join(tmpdir(), "lanewise-bench-"))
const server = spawn(
  process.execPath,
  [join(ROOT, "dist/cli/main.mjs"), "serve", "--port", "0", "--data", data],
  {stdio: ["ignore", "pipe", "inherit"]},
)
const [line] = await once(createInterface({input: server.stdout}), "line")
const url = /http:\/\/\S+/.exec(String(line))?.[0] ?? ""
const browser = await openBrowser()

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function range(values: readonly number[]): string {
  return `${Math.round(median(values))} ms (${Math.round(Math.min(...values))}-${Math.round(Math.max(...values))}, n ${values.length})`
}

/** Milliseconds until code has been loaded and has answered once. */
function drill(page: Page, language: LabLanguage): Promise<number> {
  const options = JSON.stringify({language, call: "half", exports: ["half"], cases: [[1]]})
  return page.evaluate(`(async () => {
    const started = performance.now()
    const {answers} = await runner.drill(${JSON.stringify(CODE[language])}, ${options})
    if (answers?.[0] !== 0.5) throw new Error("Expected 0.5")
    return performance.now() - started
  })()`)
}

async function reopen(context: BrowserContext): Promise<Page> {
  return (await openLabPage(context, url)).page
}

/** The same on a page that has been there for `settleMs`, which is closed afterwards. */
async function drillAfter(settleMs: number, context: BrowserContext, language: LabLanguage): Promise<number> {
  const page = await reopen(context)
  await page.waitForTimeout(settleMs)
  return drill(page, language).finally(() => page.close())
}

async function starts(language: LabLanguage): Promise<void> {
  const cold: number[] = []
  const busy: number[] = []
  const again: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({serviceWorkers: "block"})
    cold.push(await drillAfter(SETTLE_MS, context, language))
    again.push(await drillAfter(SETTLE_MS, context, language))
    await context.close()
    const other = await browser.newContext({serviceWorkers: "block"})
    busy.push(await drillAfter(0, other, language))
    await other.close()
  }
  const context = await browser.newContext({serviceWorkers: "block"})
  const page = await reopen(context)
  const warm: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(`runner.warm("${language}")`)
    await page.waitForTimeout(SETTLE_MS)
    warm.push(await drill(page, language))
  }
  await context.close()
  const name = LANGUAGE_NAMES[language]
  console.log(`${name}, first run of a new visitor: ${range(cold)}`)
  console.log(`${name}, the same while the page itself still starts: ${range(busy)}`)
  console.log(`${name}, first run on a page of somebody who was here before: ${range(again)}`)
  console.log(`${name}, with a room ready: ${range(warm)}`)
}

async function speeds(language: LabLanguage): Promise<void> {
  const context = await browser.newContext({serviceWorkers: "block"})
  const page = await reopen(context)
  for (const size of SIZES) {
    const fronts = Math.min(MOST_FRONTS, Math.max(5, Math.round(DECISIONS[language] / size)))
    const milliseconds: number[] = []
    for (let round = 0; round < 3; round += 1)
      milliseconds.push(await page.evaluate(`timeFronts("${language}", ${size}, ${fronts})`))
    const aSecond = Math.round((1000 * size * fronts) / median(milliseconds))
    console.log(
      `${LANGUAGE_NAMES[language]}, ${size} decisions a front: ${aSecond.toLocaleString("en")} decisions a second`,
    )
  }
  await context.close()
}

/** Memory of all processes below this one that are not Node, in MB; what they share counts once. */
function browserMegabytes(): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync("/proc").filter(one => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8")
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 4).split(" ")[0]))
    } catch {
      // it has ended
    }
  }
  const below = (process: number): boolean => {
    const parent = parents.get(process)
    return parent !== undefined && (parent === globalThis.process.pid || below(parent))
  }
  let kilobytes = 0
  for (const process of parents.keys()) {
    if (!below(process)) continue
    try {
      if (/node/.test(readFileSync(`/proc/${process}/comm`, "utf8"))) continue
      kilobytes += Number(
        /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, "utf8"))?.[1] ?? 0,
      )
    } catch {
      // it has ended
    }
  }
  return kilobytes / 1024
}

async function memory(): Promise<void> {
  const context = await browser.newContext({serviceWorkers: "block"})
  const page = await reopen(context)
  await page.waitForTimeout(SETTLE_MS)
  let before = browserMegabytes()
  for (const language of LAB_LANGUAGES) {
    await page.evaluate(`runner.warm("${language}")`)
    await page.waitForTimeout(2 * SETTLE_MS)
    const after = browserMegabytes()
    console.log(
      `${LANGUAGE_NAMES[language]}, a room ready: ${Math.round(after - before)} MB over all processes`,
    )
    before = after
  }
  await context.close()
}

/** Seconds from Run to the grade of each lab's reference, with a room ready; the median of three runs. */
async function labRuns(): Promise<void> {
  const context = await browser.newContext({serviceWorkers: "block"})
  const page = await reopen(context)
  for (const lab of Object.values(readLabs(ROOT).labs)) {
    if (slug !== undefined && lab.id !== slug) continue
    const seconds: string[] = []
    for (const language of LAB_LANGUAGES) {
      const milliseconds: number[] = []
      for (let round = 0; round < 3; round += 1) {
        await page.evaluate(`runner.warm("${language}")`)
        await page.waitForTimeout(SETTLE_MS)
        const started = performance.now()
        const {failure} = await gradeInPage(page, lab.reference[language], {lab, language})
        if (failure !== null) throw new Error(`${lab.id}: ${failure.message}`)
        milliseconds.push(performance.now() - started)
      }
      seconds.push((median(milliseconds) / 1000).toFixed(2))
    }
    console.log(`${lab.id}: ${seconds.join(" s TypeScript, ")} s Python`)
  }
  await context.close()
}

async function inEach(part: (language: LabLanguage) => Promise<void>): Promise<void> {
  for (const language of LAB_LANGUAGES) await part(language)
}

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  starts: () => inEach(starts),
  speeds: () => inEach(speeds),
  memory,
  labs: labRuns,
}

try {
  if (asked !== undefined && !(asked in PARTS))
    throw new RangeError(`Expected one of ${Object.keys(PARTS).join(", ")}, found "${asked}"`)
  for (const [name, part] of Object.entries(PARTS)) if (asked === undefined || asked === name) await part()
} finally {
  await browser.close()
  server.kill()
  rmSync(data, {recursive: true, force: true})
}
