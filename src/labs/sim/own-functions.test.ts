import {readdirSync, readFileSync} from "node:fs"
import {join} from "node:path"
import {expect, test} from "vitest"

// Engines round these differently in the last bit, and a score must be the same everywhere.
const FOREIGN =
  /Math\.(a?(sin|cos|tan)h?|atan2|cbrt|exp|expm1|hypot|log(10|1p|2)?|pow|random)\b|\*\*(?!\s*\d)/

test("simulators and graders compute with functions of our own only", () => {
  const rooms = [import.meta.dirname, join(import.meta.dirname, "../grade")]
  const files = rooms.flatMap(room =>
    readdirSync(room, {recursive: true, encoding: "utf8"})
      .filter(name => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map(name => join(room, name)),
  )
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter(file => FOREIGN.test(withoutComments(readFileSync(file, "utf8"))))).toEqual([])
})

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "")
}
