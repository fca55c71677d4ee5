import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterEach, beforeEach, expect, test} from "vitest"
import {readLabs} from "#io/node/content/read-labs"
import {writeWrongPatch} from "#io/node/content/wrong-patch"
import type {Lab} from "#model/labs/lab"
import {checkWrongForms} from "../content/check-wrong"
import {checkWrongTypes} from "../content/check-wrong-types"
import {foldWrong, unfoldWrong} from "./wrong-forms"

const FOLDER = "content/labs/calibrate"
const PATCH = `${FOLDER}/wrong/one-line-for-all.ts.patch`
const FIX = "Run `npx tsx tools/wrong-patches.ts fold calibrate`"
let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lanewise-wrong-"))
  cpSync(join(import.meta.dirname, "../..", FOLDER), join(root, FOLDER), {recursive: true})
})
afterEach(() => rmSync(root, {recursive: true, force: true}))

function lab(): Lab {
  const found = readLabs(root).labs["calibrate"]
  if (found === undefined) throw new RangeError("Needs the lab")
  return found
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(join(root, file), change(readFileSync(join(root, file), "utf8")))
}

/** Texts of the wrong solutions as they lie in the folder, by file. */
function files(): Record<string, string> {
  const folder = join(root, FOLDER, "wrong")
  return Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), "utf8")]))
}

test("what is unfolded is whole files alone, which fold to what was there", () => {
  const [before, code] = [files(), lab().wrongCode]
  unfoldWrong(root, lab())
  expect(Object.keys(files()).filter(name => name.endsWith(".patch"))).toEqual([])
  expect(lab().wrongCode).toEqual(code)
  foldWrong(root, lab())
  expect(files()).toEqual(before)
})

test("fold goes by a whole file that lies beside its patch", () => {
  const code = `${lab().wrongCode.ts["one-line-for-all"]}// edited\n`
  writeFileSync(join(root, PATCH.replace(".patch", "")), code)
  foldWrong(root, lab())
  expect(readFileSync(join(root, PATCH), "utf8")).toContain("+// edited")
  expect(readLabs(root).problems).toEqual([])
  expect(lab().wrongCode.ts["one-line-for-all"]).toBe(code)
})

test("fold leaves what does not apply as it is", () => {
  edit(PATCH, text => text.replaceAll("segments.length", "segments.size"))
  const before = files()
  foldWrong(root, lab())
  expect(files()).toEqual(before)
})

test("checkWrongForms() finds nothing in what fold writes, and names a whole file that a patch would say shorter", () => {
  expect(checkWrongForms(root, [lab()])).toEqual([])
  unfoldWrong(root, lab())
  const found = checkWrongForms(root, [lab()])
  expect(found).toHaveLength(14)
  expect(found[0]).toMatchObject({
    file: `${FOLDER}/wrong/believes-every-segment.ts`,
    wrong: expect.stringMatching(/^a patch of the reference says it in \d\d lines instead of \d\d$/),
    fix: FIX,
  })
})

test("checkWrongForms() names a patch whose head or line numbers are of another place", () => {
  for (const change of [
    (text: string) => text.replace("--- reference.ts", "--- a/reference.ts"),
    (text: string) => text.replace("@@ -53,6 +54,5 @@", "@@ -50,6 +51,5 @@"),
  ]) {
    const right = readFileSync(join(root, PATCH), "utf8")
    edit(PATCH, change)
    expect(readLabs(root).problems).toEqual([])
    expect(checkWrongForms(root, [lab()])).toMatchObject([
      {file: PATCH, wrong: expect.stringContaining("it applies"), fix: FIX},
    ])
    edit(PATCH, () => right)
  }
})

test("checkWrongForms() names a patch that is hardly shorter than what it makes, and fold writes the whole file", () => {
  const solution = {name: "one-line-for-all", language: "ts"} as const
  const wrong = "export const apply = () => 0\n"
  const {reference} = lab()
  edit(PATCH, () => writeWrongPatch({reference: reference.ts, wrong}, solution))
  expect(checkWrongForms(root, [lab()])).toMatchObject([
    {file: PATCH, wrong: "it is hardly shorter than the whole file", fix: FIX},
  ])
  foldWrong(root, lab())
  expect(files()["one-line-for-all.ts"]).toBe(wrong)
  expect(files()["one-line-for-all.ts.patch"]).toBeUndefined()
})

test("checkWrongTypes() says in which line of what a patch makes a type is wrong", () => {
  edit(PATCH, text => text.replace("= 0 *", '= "0" *'))
  expect(checkWrongTypes(root, [lab()])).toMatchObject([
    {file: PATCH, field: "line 56 of what it makes", wrong: expect.stringContaining("left-hand side")},
  ])
})
