import {mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterAll, expect, test} from "vitest"
import {UserError} from "#model/user-error"
import {readText, writeText} from "./text-files"

const folder = mkdtempSync(join(tmpdir(), "lanewise-text-"))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test("what writeText() wrote readText() gives back", async () => {
  await writeText(join(folder, "a.txt"), "▲ one\n")
  expect(await readText(join(folder, "a.txt"))).toBe("▲ one\n")
})

test("readText() says that a file does not exist", async () => {
  const reading = readText(join(folder, "none.json"))
  await expect(reading).rejects.toThrow(UserError)
  await expect(reading).rejects.toThrow(/Cannot read ".*none\.json": there is no such file/)
})

test("readText() and writeText() say that a path is a folder", async () => {
  await expect(readText(folder)).rejects.toThrow("it is a folder")
  await expect(writeText(folder, "")).rejects.toThrow("it is a folder")
})
