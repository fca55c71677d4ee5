import fc from "fast-check"
import {expect, test} from "vitest"
import {applyWrongPatch, writeWrongPatch} from "./wrong-patch"

const NAME = {name: "off-by-one", language: "ts"} as const
const REFERENCE = ["a", "b", "c", "d", "e", "f", "g", "h", ""].join("\n")
const WRONG = REFERENCE.replace("d\n", "D\n")
const patch = writeWrongPatch({reference: REFERENCE, wrong: WRONG}, NAME)

test("writeWrongPatch() names both files as they lie in the lab, and keeps two lines around a change", () => {
  expect(patch.split("\n")).toEqual([
    "--- reference.ts",
    "+++ wrong/off-by-one.ts",
    "@@ -2,5 +2,5 @@",
    " b",
    " c",
    "-d",
    "+D",
    " e",
    " f",
    "",
  ])
})

test("a patch gives back what it was written from, whatever the lines look like", () => {
  const line = fc.constantFrom(
    "",
    " ",
    "a",
    "b",
    "x",
    "-- a",
    "++ b",
    "@@ -1,2 +1,2 @@",
    "\\ No newline",
    "é",
  )
  const text = fc
    .tuple(fc.array(line, {minLength: 1, maxLength: 12}), fc.boolean())
    .map(([lines, ends]) => lines.join("\n") + (ends ? "\n" : ""))
  fc.assert(
    fc.property(text, text, (reference, wrong) => {
      expect(applyWrongPatch(reference, writeWrongPatch({reference, wrong}, NAME))).toBe(wrong)
    }),
  )
})

test("applyWrongPatch() follows lines that moved, and takes no line for another", () => {
  expect(applyWrongPatch(`new\n${REFERENCE}`, patch)).toBe(`new\n${WRONG}`)
  for (const line of ["b", "c", "d", "e", "f"])
    expect(applyWrongPatch(REFERENCE.replace(`${line}\n`, `${line} \n`), patch)).toBeNull()
})

test("applyWrongPatch() knows what is no patch of one file", () => {
  expect(applyWrongPatch(REFERENCE, patch.replace("-d\n", ""))).toBeNull()
  expect(applyWrongPatch(REFERENCE, patch + patch)).toBeNull()
})

test("a text in which no change is found changes nothing", () => {
  for (const text of ["", "Takes the wrong one.\n", "--- reference.ts\n+++ wrong/off-by-one.ts\n"])
    expect(applyWrongPatch(REFERENCE, text)).toBe(REFERENCE)
})
