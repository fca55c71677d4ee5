import {cpSync, mkdtempSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterEach, beforeEach, expect, test} from "vitest"
import {readLabs} from "./read-labs"

let root: string
const lab = () => join(root, "content/labs/batch-engine")
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lanewise-labs-"))
  cpSync(join(import.meta.dirname, "../../../../content/labs/batch-engine"), lab(), {recursive: true})
})
afterEach(() => rmSync(root, {recursive: true, force: true}))

function wrong(): string[] {
  return readLabs(root).problems.map(({file, wrong}) => `${file}: ${wrong}`)
}

test("readLabs() reads a lab with everything beside its sheet", () => {
  const {labs, problems} = readLabs(root)
  expect(problems).toEqual([])
  expect(labs["batch-engine"]?.starter.py).toContain("def make(machine)")
  expect(labs["batch-engine"]?.wrongCode.ts["prompt-only"]).toContain("export function make")
})

test("readLabs() names each file that is missing", () => {
  for (const file of ["brief.md", "starter.py", "wrong/prompt-only.py"]) rmSync(join(lab(), file))
  expect(wrong()).toEqual([
    "content/labs/batch-engine/brief.md: it is not there or cannot be read",
    "content/labs/batch-engine/starter.py: it is not there or cannot be read",
    "content/labs/batch-engine/wrong/prompt-only.py: it is not there, and lab.yml names it under `wrong`",
  ])
})

test("readLabs() names a wrong solution that no trap is said to catch", () => {
  writeFileSync(join(lab(), "wrong/mystery.ts"), "export {}\n")
  expect(wrong()).toEqual([
    "content/labs/batch-engine/wrong/mystery.ts: lab.yml does not say under `wrong` which trap catches it",
  ])
})

test("readLabs() says where the content has no labs", () => {
  rmSync(join(root, "content/labs"), {recursive: true})
  expect(wrong()).toEqual(["content/labs: it is not there"])
})
