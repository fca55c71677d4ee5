import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterEach, beforeEach, expect, test} from "vitest"
import {readLabs} from "./read-labs"
import {writeWrongPatch} from "./wrong-patch"

const RIDDLE = {name: "riddle", language: "py"} as const
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

function textOf(file: string): string {
  return readFileSync(join(lab(), file), "utf8")
}

function write(file: string, text: string): void {
  writeFileSync(join(lab(), file), text)
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
  write("wrong/mystery.ts", "export {}\n")
  write("wrong/riddle.py.patch", writeWrongPatch({reference: textOf("reference.py"), wrong: ""}, RIDDLE))
  expect(wrong()).toEqual([
    "content/labs/batch-engine/wrong/mystery.ts: lab.yml does not say under `wrong` which trap catches it",
    "content/labs/batch-engine/wrong/riddle.py.patch: lab.yml does not say under `wrong` which trap catches it",
  ])
})

/** Puts a patch of the reference in the place of a whole file, and says what it makes. */
function asPatch(name: string): string {
  const [reference, wrong] = [textOf("reference.ts"), textOf(`wrong/${name}.ts`)]
  write(`wrong/${name}.ts.patch`, writeWrongPatch({reference, wrong}, {name, language: "ts"}))
  rmSync(join(lab(), `wrong/${name}.ts`))
  return wrong
}

test("readLabs() makes a wrong solution of the reference and its patch", () => {
  const code = asPatch("prompt-only")
  const {labs, problems} = readLabs(root)
  expect(problems).toEqual([])
  expect(labs["batch-engine"]?.wrongCode.ts["prompt-only"]).toBe(code)
})

test("readLabs() names a patch that the reference has grown away from, and says how to mend it", () => {
  asPatch("prompt-only")
  write("reference.ts", textOf("reference.ts").replaceAll("tokens", "pieces"))
  const {labs, problems} = readLabs(root)
  expect(problems).toEqual([
    {
      file: "content/labs/batch-engine/wrong/prompt-only.ts.patch",
      field: "(file)",
      wrong: "it does not apply to reference.ts",
      fix: "Mend its lines, or write wrong/prompt-only.ts whole; then run `npx tsx tools/wrong-patches.ts fold batch-engine`",
    },
  ])
  expect(labs["batch-engine"]?.wrongCode.ts["prompt-only"]).toBeUndefined()
})

test("readLabs() names a wrong solution that is the reference, whole or as a patch", () => {
  write("wrong/prompt-only.py", textOf("reference.py"))
  write("wrong/prompt-only.ts", textOf("reference.ts"))
  asPatch("prompt-only")
  expect(wrong()).toEqual([
    "content/labs/batch-engine/wrong/prompt-only.ts.patch: it differs in nothing from reference.ts",
    "content/labs/batch-engine/wrong/prompt-only.py: it differs in nothing from reference.py",
  ])
})

test("readLabs() goes by the whole file where a patch lies beside it, and says so", () => {
  const code = asPatch("prompt-only")
  write("wrong/prompt-only.ts", `${code}// edited\n`)
  expect(wrong()).toEqual([
    "content/labs/batch-engine/wrong/prompt-only.ts.patch: the whole file stands beside it",
  ])
  expect(readLabs(root).labs["batch-engine"]?.wrongCode.ts["prompt-only"]).toContain("// edited")
})

test("readLabs() blames a missing reference once, and not on its patches", () => {
  asPatch("prompt-only")
  rmSync(join(lab(), "reference.ts"))
  expect(wrong()).toEqual(["content/labs/batch-engine/reference.ts: it is not there or cannot be read"])
})

test("readLabs() says where the content has no labs", () => {
  rmSync(join(root, "content/labs"), {recursive: true})
  expect(wrong()).toEqual(["content/labs: it is not there"])
})
