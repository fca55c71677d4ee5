import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterEach, beforeEach, expect, test} from "vitest"
import {buildIsFresh, lookAtInputs, STAMP} from "../../bin/setup/build-inputs.mjs"

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lanewise-inputs-"))
  mkdirSync(join(root, "src/cli"), {recursive: true})
  mkdirSync(join(root, "dist"))
  write("src/cli/main.ts", "one")
  stamp()
})
afterEach(() => rmSync(root, {recursive: true, force: true}))

function write(file: string, content: string): void {
  writeFileSync(join(root, file), content)
}

function stamp(): void {
  write(STAMP, JSON.stringify(lookAtInputs(root)))
}

test("a build is fresh until something changes", () => {
  expect(buildIsFresh(root)).toBe(true)
})

test("a build is as fresh where its folder is named with a slash at the end", () => {
  expect(buildIsFresh(`${root}/`)).toBe(true)
})

test("there is no fresh build without a stamp, or with a broken one", () => {
  write(STAMP, "{")
  expect(buildIsFresh(root)).toBe(false)
  rmSync(join(root, STAMP))
  expect(buildIsFresh(root)).toBe(false)
})

test("a changed, a new and a removed file make a build stale", () => {
  write("src/cli/main.ts", "longer")
  expect(buildIsFresh(root)).toBe(false)
  stamp()
  write("src/cli/more.ts", "")
  expect(buildIsFresh(root)).toBe(false)
  stamp()
  rmSync(join(root, "src/cli/more.ts"))
  expect(buildIsFresh(root)).toBe(false)
})

test("a change that keeps the size makes a build stale", () => {
  const later = new Date(Date.now() + 5000)
  write("src/cli/main.ts", "two")
  utimesSync(join(root, "src/cli/main.ts"), later, later)
  expect(buildIsFresh(root)).toBe(false)
})

test("tests and hidden files are no part of the build", () => {
  write("src/cli/main.test.ts", "")
  write("src/cli/.main.ts.swp", "")
  expect(buildIsFresh(root)).toBe(true)
})
