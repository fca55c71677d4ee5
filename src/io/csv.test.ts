import fc from "fast-check"
import {expect, test} from "vitest"
import {parseCsv, splitCsv} from "./csv"

test("parseCsv() makes numbers of numbers and null of empty cells", () => {
  expect(parseCsv("lane,low,note\nai,130000,\nml,0.05,x\n")).toEqual([
    {lane: "ai", low: 130000, note: null},
    {lane: "ml", low: 0.05, note: "x"},
  ])
})

test("parseCsv() keeps commas, quotes and line ends inside quoted cells", () => {
  expect(parseCsv('a,b\n"x, ""y""\nz",2\r\n')).toEqual([{a: 'x, "y"\nz', b: 2}])
})

test("parseCsv() leaves dates and codes with leading zeros as text", () => {
  expect(parseCsv("a,b\n2026-01-01,007\n")).toEqual([{a: "2026-01-01", b: "007"}])
})

test("parseCsv() names the line that has too few cells", () => {
  expect(() => parseCsv("a,b\n1,2\n3\n")).toThrow("Expected 2 cells in line 3, found 1")
})

test("parseCsv() refuses a quote that never closes", () => {
  expect(() => parseCsv('a\n"x\n')).toThrow("Expected a closing quote")
})

test("parseCsv() refuses an empty file and a repeated column", () => {
  expect(() => parseCsv("")).toThrow("Expected a header line")
  expect(() => parseCsv("a,a\n1,2\n")).toThrow("Expected column names that differ")
})

test("splitCsv() gives back every table of cells that was quoted", () => {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const table = fc.array(fc.array(fc.string(), {minLength: 2, maxLength: 4}), {minLength: 1, maxLength: 5})
  fc.assert(
    fc.property(table, lines => {
      const text = lines.map(cells => `${cells.map(quote).join(",")}\n`).join("")
      expect(splitCsv(text)).toEqual(lines)
    }),
  )
})
