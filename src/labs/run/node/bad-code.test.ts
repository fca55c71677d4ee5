import {mkdtempSync, readdirSync} from "node:fs"
import {join} from "node:path"
import {describe, expect, test, vi} from "vitest"
import {readLabs} from "#io/node/content/read-labs"
import type {LabLanguage} from "#model/labs/lab"
import type {Verdict} from "#model/labs/verdict"
import {BAD_PYTHON, BAD_TYPESCRIPT, inNext, inNextPy} from "../../../../test/fixtures/bad-lab-code"
import {hasPython, labRooms} from "../../../../test/fixtures/lab-rooms"
import {drillOnMachine, testSolution} from "./test-solution"

const root = join(import.meta.dirname, "../../../..")
const lab = readLabs(root).labs["batch-engine"]

const rooms = labRooms()

async function run(code: string, language: LabLanguage, seconds = 30): Promise<Verdict> {
  if (lab === undefined) throw new Error("There is no lab to run")
  const limits = {front_seconds: seconds, total_seconds: 2 * seconds}
  return testSolution(code, {lab: {...lab, limits}, language, programs: rooms.programs()})
}

describe("TypeScript", () => {
  test.each(BAD_TYPESCRIPT)("%s ends the run with a kind message", async (_, code, kind, says, line) => {
    const {failure, grade} = await run(code, "ts")
    expect(grade).toBeNull()
    expect(failure).toMatchObject({kind, line})
    expect(failure?.message).toContain(says)
    expect(failure?.hint).not.toBe("")
  })

  test.each([
    ["a type", "const admit: number[] = missing.list", 31],
    ["`as`", "const one = (state as any).waiting[0] as number, two = missing", 62],
    ["generics and a text", `const one = new Map<string, number[]>([[\`$\{state as any}\`, missing]])`, 66],
  ])("a failure behind %s is told at the column that was written", async (_, line, column) => {
    expect((await run(inNext(line), "ts")).failure).toMatchObject({kind: "threw", line: 4, column})
  })

  test("arrays without end are stopped", async () => {
    const code = inNext("const a: any[] = []; for (;;) a.push(new Array(1000).fill(1))")
    const {failure} = await run(code, "ts")
    expect(failure).toMatchObject({kind: "too-much-memory", message: expect.stringContaining("more memory")})
  })

  test("a loop without end is stopped", async () => {
    const {failure} = await run(inNext("for (;;) {}"), "ts", 1.5)
    expect(failure).toMatchObject({kind: "too-slow"})
    expect(failure?.message).toMatch(
      /^next\(\), called \d+ times at once, took longer than 1.5 s and was stopped$/,
    )
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

  test.each([
    ["in one call", inNext("const a: any[] = []; for (;;) a.push(new Float64Array(1e7).fill(1))"), 4],
    ["from call to call", `const all: any[] = []\n${inNext("all.push(new Float64Array(2e6))")}`, 5],
    ["of one size", inNext("new ArrayBuffer(2e9)"), 4],
  ])("buffers without end are stopped where they are asked for: %s", async (_, code, line) => {
    expect((await run(code, "ts")).failure).toMatchObject({kind: "too-much-memory", line})
  })

  test("buffers that are let go do not count for good", async () => {
    const code = inNext("let sum = 0; for (const one of new Float64Array(2e5)) sum += one")
    const {grade, failure, calls} = await run(code, "ts", 60)
    expect(failure).toBeNull()
    expect(grade).not.toBeNull()
    expect(calls * 2e5 * 8).toBeGreaterThan(2 ** 31)
  })

  test("buffers are what they are without being counted", async () => {
    const code = `export function look() {
  const [one, two] = [new Float64Array([1, 2]), Uint8Array.from([3])]
  const again = one.map(x => 2 * x).slice(1)
  const part = new Float32Array(new ArrayBuffer(4096), 8, 2)
  class Mine extends Int32Array {}
  const kinds = [one instanceof Float64Array, one.constructor === Float64Array, Float64Array.name, new Mine(2) instanceof Mine]
  return [[...again], [...two], part.byteOffset, Float64Array.BYTES_PER_ELEMENT, Int8Array.length, ...kinds]
}`
    const drill = {exports: ["look"], call: "look", cases: [[]]}
    expect(await drillOnMachine(code, {language: "ts", programs: rooms.programs(), ...drill})).toMatchObject({
      answers: [[[4], [3], 8, 8, 3, true, true, "Float64Array", true]],
    })
  })

  test("nothing of a run stays behind", async () => {
    const own = mkdtempSync(join(rooms.folder(), "tmp-"))
    vi.stubEnv("TMPDIR", own)
    vi.stubEnv("TEMP", own)
    await run(inNext("throw new Error()"), "ts").finally(() => vi.unstubAllEnvs())
    expect(readdirSync(own)).toEqual([])
  })
})

describe.skipIf(!hasPython)("Python", () => {
  test.each(BAD_PYTHON)("%s ends the run with a kind message", async (_, code, kind, says, line) => {
    const {failure, grade} = await run(code, "py")
    expect(grade).toBeNull()
    expect(failure).toMatchObject({kind, line})
    expect(failure?.message).toContain(says)
  })

  test("a loop without end is stopped", async () => {
    expect((await run(inNextPy("while True: pass"), "py", 2)).failure).toMatchObject({kind: "too-slow"})
  })

  test("is given the time that the lab has for Python, where it has another", async () => {
    if (lab === undefined) throw new Error("There is no lab to run")
    const limits = {front_seconds: 30, python_front_seconds: 1.5, total_seconds: 60}
    const code = inNextPy("while True: pass")
    const {failure} = await testSolution(code, {
      lab: {...lab, limits},
      language: "py",
      programs: rooms.programs(),
    })
    expect(failure?.message).toContain("took longer than 1.5 s and was stopped")
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
    await expect(
      testSolution("", {lab, language: "py", programs: rooms.programs(), python: "no-such-python"}),
    ).rejects.toThrow(`there is no interpreter "no-such-python"`)
  })
})
