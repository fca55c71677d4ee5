import {expect, test} from "vitest"
import {UserError} from "#model/user-error"
import {progressLine} from "./progress"
import {beliefOption, numberOption, readJsonFile} from "./read-options"
import {checkWorkers, readTold} from "./read-told"

test("numberOption() reads numbers and refuses all else", () => {
  expect(["4", "1e3", " 7 ", "-2"].map(numberOption("--x"))).toEqual([4, 1000, 7, -2])
  for (const text of ["", " ", "many", "1,5", "NaN", "Infinity"])
    expect(() => numberOption("--x")(text)).toThrow(UserError)
})

test("beliefOption() collects beliefs, the last one of an id counts", () => {
  expect(beliefOption("a=3", beliefOption("b=2", beliefOption("a=1")))).toEqual({a: 3, b: 2})
  for (const text of ["a", "=1", "a=", "a=b", "a=1=2"]) expect(() => beliefOption(text)).toThrow("id=value")
})

test("readJsonFile() takes a byte order mark and names a file that is no JSON", async () => {
  expect(await readJsonFile("x.json", async () => '\uFEFF{"a":1}')).toEqual({a: 1})
  await expect(readJsonFile("x.json", async () => "{")).rejects.toThrow('Expected JSON in "x.json"')
})

test("readTold() reads a lane and a percentile", () => {
  expect(readTold("ml@50")).toEqual({lane: "ml", percentile: 50})
  for (const text of ["ml", "ml@", "ml@101", "xx@5", "toString@5"])
    expect(() => readTold(text)).toThrow(UserError)
})

test("checkWorkers() takes whole numbers from 1 on", () => {
  expect(() => checkWorkers(undefined)).not.toThrow()
  for (const workers of [0, 1.5, 65]) expect(() => checkWorkers(workers)).toThrow(UserError)
})

test("progressLine() keeps quiet for a second, then shows the share and clears it", () => {
  let now = 0
  const shown: string[] = []
  const line = progressLine("Simulating", {flash: text => shown.push(text)}, () => now)
  line.onProgress({done: 1, total: 4})
  line.clear()
  expect(shown).toEqual([])
  now = 1500
  line.onProgress({done: 2, total: 4})
  line.onProgress({done: 3, total: 4})
  line.clear()
  expect(shown).toEqual(["Simulating 50 %", ""])
})
