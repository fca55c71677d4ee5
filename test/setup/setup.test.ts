import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterEach, beforeEach, expect, test} from "vitest"
import {findChromium} from "../../bin/setup/chromium.mjs"
import {nodeProblem} from "../../bin/setup/node-version.mjs"
import {packagesAreInstalled} from "../../bin/setup/packages.mjs"

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lanewise-setup-"))
})
afterEach(() => rmSync(root, {recursive: true, force: true}))

test("nodeProblem() takes Node 20.19 and newer, and says what an older one lacks", () => {
  for (const version of ["20.19.0", "20.20.2", "22.0.0", "100.0.0"]) expect(nodeProblem(version)).toBeNull()
  for (const version of ["20.18.9", "18.20.0", "9.0.0"]) expect(nodeProblem(version)).toContain(version)
})

function lockFile(file: string, version: string): void {
  mkdirSync(join(root, "node_modules"), {recursive: true})
  const packages = {
    "": {},
    "node_modules/zod": {version},
    "node_modules/other-system": {version, optional: true},
  }
  writeFileSync(
    join(root, file),
    JSON.stringify({packages: file === "package-lock.json" ? packages : {"node_modules/zod": {version}}}),
  )
}

test("packages are missing until they are those of the lock file", () => {
  lockFile("package-lock.json", "1.0.0")
  expect(packagesAreInstalled(root)).toBe(false)
  lockFile("node_modules/.package-lock.json", "0.9.0")
  expect(packagesAreInstalled(root)).toBe(false)
  lockFile("node_modules/.package-lock.json", "1.0.0")
  expect(packagesAreInstalled(root)).toBe(true)
})

test("a changed lock file asks for another installation", () => {
  lockFile("package-lock.json", "1.0.0")
  lockFile("node_modules/.package-lock.json", "1.0.0")
  expect(packagesAreInstalled(root)).toBe(true)
  lockFile("package-lock.json", "1.0.1")
  expect(packagesAreInstalled(root)).toBe(false)
})

test("findChromium() takes the named program and no other when one is named", () => {
  const program = join(root, "my-chromium")
  writeFileSync(program, "")
  expect(findChromium({LANEWISE_CHROMIUM: program})).toBeNull()
  chmodSync(program, 0o755)
  expect(findChromium({LANEWISE_CHROMIUM: program})).toBe(program)
})

test("findChromium() looks along the path", () => {
  const program = join(root, "chromium")
  writeFileSync(program, "")
  chmodSync(program, 0o755)
  expect(findChromium({PATH: root})).toBe(program)
})
