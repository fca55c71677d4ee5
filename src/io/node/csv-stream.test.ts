import {describe, expect, test} from "vitest"
import {CsvStream} from "./csv-stream"

function readIn(text: string, pieceLength: number) {
  const stream = new CsvStream()
  const records = []
  for (let at = 0; at < text.length; at += pieceLength)
    records.push(...stream.push(text.slice(at, at + pieceLength)))
  return [...records, ...stream.finish()]
}

const TRICKY = '\uFEFFa,b\r\n1,"x, ""y""\nz"\r\n\r\n3,\n4,d'

describe("CsvStream", () => {
  test.each([1, 2, 3, 7, 100])("cuts records alike from pieces of %d characters", length => {
    expect(readIn(TRICKY, length)).toEqual([
      {cells: ["a", "b"], line: 1},
      {cells: ["1", 'x, "y"\nz'], line: 2},
      {cells: ["3", ""], line: 5},
      {cells: ["4", "d"], line: 6},
    ])
  })

  test("names the line of a quote that never closes", () => {
    expect(() => readIn('a\n"b\nc\n', 100)).toThrow("Expected line 2 to end")
  })

  test("takes a quote inside a cell as a character", () => {
    expect(readIn('a,b\n5" screen,x\n"q",7"\n', 4)).toEqual([
      {cells: ["a", "b"], line: 1},
      {cells: ['5" screen', "x"], line: 2},
      {cells: ["q", '7"'], line: 3},
    ])
  })

  test("holds no more than the record that is not over, however long the file", () => {
    const stream = new CsvStream()
    const row = `1,"${"word, ".repeat(60)}\n",2\n`
    const piece = row.repeat(200).slice(7) + row.slice(0, 7)
    let most = 0
    let rows = stream.push(row.slice(0, 7)).length
    for (let at = 0; at < 400; at += 1) {
      rows += stream.push(piece).length
      most = Math.max(most, stream.held)
    }
    expect(piece.length * 400).toBeGreaterThan(28_000_000)
    expect(rows).toBe(80_000)
    expect(most).toBeLessThanOrEqual(row.length)
  })

  test("does not gather a file without line ends", () => {
    const stream = new CsvStream()
    expect(() => {
      for (let at = 0; at < 20; at += 1) stream.push("x".repeat(100_000))
    }).toThrow("Expected line 1 to end")
  })
})
