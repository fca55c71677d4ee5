import {expect, test} from "vitest"
import {decodeBytes, decodePieces} from "./text-decoder"

const TEXT = "é 🚀 Train models\r\n"
const UTF8 = Buffer.from(TEXT, "utf8")
const LITTLE = Buffer.from(`\uFEFF${TEXT}`, "utf16le")
const BIG = Buffer.from(LITTLE).swap16()

async function inPieces(bytes: Uint8Array, size: number): Promise<string> {
  async function* cut() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  let text = ""
  for await (const piece of decodePieces(cut())) text += piece
  return text
}

test.each([
  ["UTF-8", UTF8],
  ["UTF-16, little end first", LITTLE],
  ["UTF-16, big end first", BIG],
])("%s is read as its text, whole and wherever it is cut", async (_, bytes) => {
  expect(decodeBytes(bytes)).toBe(TEXT)
  for (const size of [1, 2, 3, 5, 1000]) expect(await inPieces(bytes, size)).toBe(TEXT)
})

test("a mark of UTF-8 stays, and a single byte or none is read as it is", async () => {
  expect(decodeBytes(Buffer.from("\uFEFFa"))).toBe("\uFEFFa")
  expect(await inPieces(Buffer.from("\uFEFFa"), 1)).toBe("\uFEFFa")
  expect([await inPieces(Buffer.from("a"), 1), await inPieces(Buffer.from(""), 1)]).toEqual(["a", ""])
})
