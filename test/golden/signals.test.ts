import {type ChildProcessByStdio, spawn} from "node:child_process"
import {once} from "node:events"
import {closeSync, existsSync, mkdtempSync, openSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import type {Readable, Writable} from "node:stream"
import {text} from "node:stream/consumers"
import {setTimeout as sleep} from "node:timers/promises"
import {afterAll, beforeAll, expect, test} from "vitest"
import {bundleForTests} from "./prepare-case"

const LAW = join(import.meta.dirname, "../vectors/career/example-law.json")
const data = mkdtempSync(join(tmpdir(), "lanewise-signals-"))
let built: {main: string; folder: string}
beforeAll(async () => {
  built = await bundleForTests()
})
afterAll(() => {
  rmSync(built.folder, {recursive: true, force: true})
  rmSync(data, {recursive: true, force: true})
})

function start(...args: string[]): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [built.main, ...args], {stdio: ["ignore", "pipe", "pipe"]})
}

test.each(["SIGINT", "SIGTERM"] as const)("a server prints one line, answers, and ends cleanly at %s", async signal => {
  const child = start("serve", "--port", "0", "--data", data)
  const printed = text(child.stdout)
  const [chunk] = await once(child.stdout, "data")
  const url = /http:\/\/localhost:\d+/.exec(String(chunk))?.[0]
  expect((await fetch(`${url}/api/health`)).status).toBe(200)
  child.kill(signal)
  expect(await once(child, "close")).toEqual([0, null])
  expect(await printed).toBe(`Lanewise is running at ${url} (data in ${data}). Press Ctrl-C to stop.\n`)
})

/** How long a program may take until it listens to signals, on a machine at rest and on ever busier ones. */
const WAITS_MS = [1500, 6000, 20_000]

/** Interrupts a program that runs. One that does not listen yet is killed by the system, and begun anew with more time. */
async function interrupted(
  begin: () => ChildProcessByStdio<null | Writable, Readable, Readable>,
): Promise<{code: unknown; printed: readonly string[]}> {
  for (const wait of WAITS_MS) {
    const child = begin()
    const printed = [text(child.stdout), text(child.stderr)]
    await sleep(wait)
    child.kill("SIGINT")
    const [code, killedBy] = await once(child, "close")
    if (killedBy === null) return {code, printed: await Promise.all(printed)}
  }
  throw new Error(`Expected a program that listens to SIGINT after ${WAITS_MS.at(-1)} ms, found one that does not`)
}

const STOPPED = {code: 130, printed: ["", ""]}

test.each(["1", "2"])("Ctrl-C ends a long run with exit code 130 and prints no result (%s threads)", async workers => {
  const run = ["career", "--params", LAW, "--careers", "10000000", "--json", "--workers", workers]
  expect(await interrupted(() => start(...run))).toEqual(STOPPED)
})

const WAITING = ["decode", "decode --jsonl", "pay --batch -", "mcp"]

test.each(WAITING)("Ctrl-C ends the wait for standard input (%s)", async line => {
  const args = line.split(" ")
  const begin = () => spawn(process.execPath, [built.main, ...args], {stdio: ["pipe", "pipe", "pipe"]})
  expect(await interrupted(begin)).toEqual(STOPPED)
})

const FULL_DISK = "/dev/full"

test.skipIf(!existsSync(FULL_DISK))("output that is lost because the disk is full is told in one line", async () => {
  const full = openSync(FULL_DISK, "w")
  const child = spawn(process.execPath, [built.main, "pay", "--lane", "ml", "--level", "mid"], {stdio: ["ignore", full, "pipe"]})
  const told = child.stderr === null ? "" : text(child.stderr)
  expect(await once(child, "close")).toEqual([2, null])
  closeSync(full)
  expect(await told).toBe("Cannot write standard output: the disk is full. Check what standard output goes to\n")
})

test("a failure keeps its exit code where nobody can be told of it", async () => {
  const child = spawn(process.execPath, [built.main, "pay"], {stdio: ["ignore", "ignore", "pipe"]})
  child.stderr.destroy()
  expect(await once(child, "close")).toEqual([2, null])
})

test("a run over a long file ends, without a complaint, when nobody reads it any more", async () => {
  const line = JSON.stringify({text: `Engineer\n\nRequirements\n- ${"Years of work on models with a team. ".repeat(20)}`})
  const child = spawn(process.execPath, [built.main, "decode", "--jsonl"], {stdio: ["pipe", "pipe", "pipe"]})
  const told = text(child.stderr)
  let isRunning = true
  child.stdin.on("error", () => {
    isRunning = false
  })
  child.stdout.once("data", () => child.stdout.destroy())
  // never ends by itself
  const feed = () => {
    while (isRunning) if (!child.stdin.write(`${line}\n`.repeat(100))) return
  }
  child.stdin.on("drain", feed)
  feed()
  expect(await once(child, "close")).toEqual([0, null])
  expect(await told).toBe("")
})
