import {spawn} from "node:child_process"
import {once} from "node:events"
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs"
import {createServer, type Server} from "node:net"
import {join} from "node:path"
import {text} from "node:stream/consumers"
import {afterAll, beforeAll, expect, test} from "vitest"
import {bundleForTests, prepareCase} from "./prepare-case"

// Each folder here is a case: `in` holds the arguments (`args`, one a line), the files they name, and in `stdin` what is
// typed, where anything is; `out` holds what the built command line printed and its exit code. LANEWISE_GOLDEN=write writes `out` anew: read the difference before
// you commit it.

const CASES = readdirSync(import.meta.dirname, {withFileTypes: true}).filter(entry => entry.isDirectory()).map(({name}) => name)
const WRITE = process.env["LANEWISE_GOLDEN"] === "write"

let built: {main: string; folder: string}
let holder: Server
let takenPort = 0
beforeAll(async () => {
  built = await bundleForTests()
  holder = createServer().listen(0, "127.0.0.1")
  await once(holder, "listening")
  const address = holder.address()
  takenPort = address !== null && typeof address === "object" ? address.port : 0
})
afterAll(() => {
  holder.close()
  rmSync(built.folder, {recursive: true, force: true})
})

type Outcome = {readonly stdout: string; readonly stderr: string; readonly exit: string}

async function runCase(name: string): Promise<Outcome> {
  const prepared = prepareCase(join(import.meta.dirname, name))
  const port = String(takenPort)
  const namesPort = prepared.args.includes("{taken-port}")
  const nameless = (printed: string) => {
    const anywhere = printed.replaceAll(prepared.folder, "<folder>")
    if (!namesPort) return anywhere
    return anywhere.replaceAll(port, "<taken-port>").replaceAll(String(takenPort + 1), "<next-port>")
  }
  const typed = join(prepared.folder, "stdin")
  try {
    const child = spawn(process.execPath, [built.main, ...prepared.args.map(arg => arg.replace("{taken-port}", port))], {
      cwd: prepared.folder,
      env: {...process.env, LANEWISE_DATA: join(prepared.folder, "data"), NO_COLOR: "1"},
      stdio: ["pipe", "pipe", "pipe"],
      timeout: 30_000,
    })
    // a command that reads nothing may be over before its input is written
    child.stdin.on("error", () => {})
    child.stdin.end(existsSync(typed) ? readFileSync(typed) : "")
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")])
    return {stdout: nameless(stdout), stderr: nameless(stderr), exit: `${code}\n`}
  } finally {
    prepared.remove()
  }
}

function expectedOf(folder: string): Outcome {
  const read = (file: string) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : "")
  return {stdout: read("stdout"), stderr: read("stderr"), exit: read("exit")}
}

function write(folder: string, outcome: Outcome): void {
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  for (const [file, printed] of Object.entries(outcome)) if (printed !== "") writeFileSync(join(folder, file), printed)
}

test.concurrent.each(CASES)("lanewise prints what the golden case %s holds", async name => {
  const outcome = await runCase(name)
  const folder = join(import.meta.dirname, name, "out")
  if (WRITE) write(folder, outcome)
  expect(outcome).toEqual(expectedOf(folder))
})

test("every failure of the golden cases is one line on standard error and nothing on standard output but a report", () => {
  const failures = CASES.map(name => ({name, ...expectedOf(join(import.meta.dirname, name, "out"))})).filter(({exit}) => exit.trim() !== "0")
  expect(failures.length).toBeGreaterThan(20)
  for (const {name, exit, stderr} of failures) expect({name, exit, lines: stderr.split("\n").length}).toEqual({name, exit: "2\n", lines: 2})
})

test("an assistant gets the very answers of the command line", async () => {
  const given = (name: string, file: string) => readFileSync(join(import.meta.dirname, name, "in", file), "utf8")
  const law = prepareCase(join(import.meta.dirname, "law-json"))
  const asked = {
    "pay-json": {name: "pay_band", arguments: {lane: "ml", level: "senior", tier: "big", own: 195_000, place: "us-tx-austin"}},
    "fit-json": {name: "read_fit", arguments: JSON.parse(given("fit-json", "answers.json"))},
    "law-json": {name: "simulate_career", arguments: {law: JSON.parse(readFileSync(join(law.folder, "law.json"), "utf8")), careers: 500, seed: 1}},
  }
  law.remove()
  const child = spawn(process.execPath, [built.main, "mcp"], {stdio: ["pipe", "pipe", "pipe"]})
  const [printed, told] = [text(child.stdout), text(child.stderr)]
  for (const [id, params] of Object.entries(asked)) child.stdin.write(`${JSON.stringify({jsonrpc: "2.0", id, method: "tools/call", params})}\r\n`)
  child.stdin.end()
  const answers = Object.fromEntries(
    (await printed)
      .trim()
      .split("\n")
      .map(line => JSON.parse(line))
      .map(({id, result}) => [id, `${result.content[0].text}\n`]),
  )
  expect(await told).toBe("")
  expect(answers).toEqual(Object.fromEntries(Object.keys(asked).map(name => [name, expectedOf(join(import.meta.dirname, name, "out")).stdout])))
})

test("a law's result is the same with two threads", () => {
  const printed = (name: string) => expectedOf(join(import.meta.dirname, name, "out")).stdout
  expect(printed("law-two-workers")).toBe(printed("law-json"))
})
