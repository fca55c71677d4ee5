import {afterEach, beforeEach, expect, test, vi} from "vitest"
import {runStep} from "./run-step"

const root = import.meta.dirname
let told: string
beforeEach(() => {
  told = ""
  vi.spyOn(process.stdout, "write").mockImplementation(text => {
    told += String(text)
    return true
  })
  vi.spyOn(console, "log").mockImplementation(text => {
    told += `${String(text)}\n`
  })
})
afterEach(() => void vi.restoreAllMocks())

function node(code: string) {
  return runStep(
    {name: "a step", command: process.execPath, args: ["-e", code]},
    {root, output: "at the end"},
  )
}

test("a step that ends well is fine, with all that it said in one piece", async () => {
  expect(await node("console.log('one'); console.error('two')")).toBe(true)
  expect(told).toMatch(/^\n== a step\n(one\ntwo|two\none)\n== a step: fine, [\d.]+ s\n$/)
})

test("a step fails by its exit code, by a signal, and where there is no such command", async () => {
  expect(await node("process.exit(3)")).toBe(false)
  expect(told).toContain("FAILED (3)")
  expect(await node("process.kill(process.pid, 'SIGKILL')")).toBe(false)
  expect(told).toContain("FAILED (SIGKILL)")
  const absent = {name: "absent", command: "no-such-command-anywhere", args: []}
  expect(await runStep(absent, {root, output: "at the end"})).toBe(false)
  await new Promise(setImmediate)
  expect(told.match(/absent: .*/g)).toEqual([
    expect.stringContaining("absent: FAILED (spawn no-such-command-anywhere ENOENT)"),
  ])
})
