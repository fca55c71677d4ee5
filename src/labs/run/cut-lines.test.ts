import {expect, test} from "vitest"
import {cutLines} from "./cut-lines"

function linesOf(...pieces: readonly string[]) {
  const lines: string[] = []
  const take = cutLines(line => lines.push(line))
  return {held: pieces.map(take), lines}
}

test("cutLines() hands on each line once, however the pieces are cut", () => {
  expect(linesOf("one\ntwo\nth", "re", "e\n\n", "fo").lines).toEqual(["one", "two", "three", ""])
})

test("cutLines() says how much of an open line it holds", () => {
  expect(linesOf("ab", "cd\ne", "", "f\n").held).toEqual([2, 1, 1, 0])
})
