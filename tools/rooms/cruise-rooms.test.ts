import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {dirname, join} from "node:path"
import {afterEach, expect, test} from "vitest"
import {cruiseRooms, roomComplaints} from "./cruise-rooms"

const root = join(import.meta.dirname, "../..")
const config = join(root, ".dependency-cruiser.cjs")
const trees: string[] = []
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, {recursive: true, force: true})
})

const PACKAGE = JSON.stringify({
  type: "module",
  imports: Object.fromEntries(
    ["math", "model", "core", "io", "server", "tools"].map(room => [
      `#${room}/*`,
      `./${room === "tools" ? "" : "src/"}${room}/*.ts`,
    ]),
  ),
})

/** A tree of these files, laid out like this project. */
async function rulesBrokenBy(files: Readonly<Record<string, string>>): Promise<string[]> {
  const tree = mkdtempSync(join(tmpdir(), "lanewise-rooms-"))
  trees.push(tree)
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"))
  for (const [path, text] of Object.entries({"package.json": PACKAGE, ...files})) {
    mkdirSync(dirname(join(tree, path)), {recursive: true})
    writeFileSync(join(tree, path), text)
  }
  const report = await cruiseRooms(tree, config)
  expect(report.cruised).toBe(report.onDisk)
  return [...new Set(report.problems.map(({rule}) => rule))].sort()
}

const A = "export const a = 1\n"

test("a tree that follows the arrows has no problem", async () => {
  const files = {
    "src/math/a.ts": A,
    "src/model/b.ts": 'import {z} from "zod"\nimport {a} from "#math/a"\nexport const b = z.literal(a)\n',
    "src/core/career/c.ts":
      'import {b} from "#model/b"\nimport {p} from "#core/pay/p"\nexport const c = [b, p]\n',
    "src/core/pay/p.ts": "export const p = 1\n",
    "src/io/node/d.ts":
      'import {readFileSync} from "node:fs"\nimport type {b} from "#model/b"\nexport const d = (_: typeof b) => readFileSync\n',
    "src/server/e.ts":
      'import {c} from "#core/career/c"\nimport {d} from "#io/node/d"\nexport const e = [c, d]\n',
    "src/cli/f.ts":
      'import {e} from "#server/e"\nimport {x} from "../../bin/setup/x.mjs"\nexport const f = [e, x]\n',
    "bin/setup/x.mjs": "export const x = 1\n",
    "src/web/features/one/g.tsx": 'import {c} from "#core/career/c"\nexport const g = c\n',
  }
  expect(await rulesBrokenBy(files)).toEqual([])
})

test.each<[string, Record<string, string>, string]>([
  [
    "core that imports io",
    {
      "src/core/pay/a.ts": 'import {b} from "#io/b"\nexport const a = b\n',
      "src/io/b.ts": "export const b = 1\n",
    },
    "core-imports-only-its-rooms",
  ],
  [
    "core that imports a type of the server",
    {
      "src/core/pay/a.ts": 'import type {B} from "#server/b"\nexport type A = B\n',
      "src/server/b.ts": "export type B = 1\n",
    },
    "core-imports-only-its-rooms",
  ],
  [
    "model that imports core",
    {"src/model/a.ts": 'export {b} from "../core/pay/b"\n', "src/core/pay/b.ts": "export const b = 1\n"},
    "model-imports-only-its-rooms",
  ],
  [
    "pay that imports career",
    {"src/core/pay/a.ts": 'export {b} from "../career/b"\n', "src/core/career/b.ts": "export const b = 1\n"},
    "core-pay-imports-only-its-topics",
  ],
  ["math that imports a package", {"src/math/a.ts": 'export {z} from "zod"\n'}, "math-imports-nothing"],
  [
    "core that reads files",
    {"src/core/pay/a.ts": 'export {readFileSync} from "node:fs"\n'},
    "pure-rooms-import-no-builtin",
  ],
  [
    "core that uses a package",
    {"src/core/pay/a.ts": 'export {parse} from "yaml"\n'},
    "pure-rooms-import-no-package",
  ],
  [
    "the web app that uses Node",
    {"src/web/app/a.ts": 'export {join} from "node:path"\n'},
    "web-and-browser-import-no-builtin",
  ],
  [
    "the web app that imports io/node",
    {"src/web/app/a.ts": 'export {b} from "#io/node/b"\n', "src/io/node/b.ts": "export const b = 1\n"},
    "web-imports-only-its-rooms",
  ],
  [
    "the server that imports io/browser",
    {"src/server/a.ts": 'export {b} from "#io/browser/b"\n', "src/io/browser/b.ts": "export const b = 1\n"},
    "server-imports-only-its-rooms",
  ],
  [
    "the server that imports the command line",
    {"src/server/a.ts": 'export {b} from "../cli/b"\n', "src/cli/b.ts": "export const b = 1\n"},
    "server-imports-only-its-rooms",
  ],
  [
    "features that import each other",
    {
      "src/web/features/one/a.ts": 'export {b} from "../two/b"\n',
      "src/web/features/two/b.ts": "export const b = 1\n",
    },
    "features-apart",
  ],
  [
    "a cycle",
    {
      "src/math/a.ts": 'import {b} from "./b"\nexport const a = () => b\n',
      "src/math/b.ts": 'import {a} from "./a"\nexport const b = () => a\n',
    },
    "no-cycles",
  ],
  [
    "code that imports a test",
    {"src/math/a.ts": 'export {b} from "./b.test"\n', "src/math/b.test.ts": "export const b = 1\n"},
    "code-imports-no-test",
  ],
  [
    "code that imports a tool",
    {"src/cli/a.ts": 'export {b} from "#tools/b"\n', "tools/b.ts": "export const b = 1\n"},
    "src-imports-only-src",
  ],
  ["an import that leads nowhere", {"src/cli/a.ts": 'export {b} from "./nowhere"\n'}, "no-unresolved"],
])("%s is reported", async (_, files, rule) => {
  expect(await rulesBrokenBy(files)).toContain(rule)
})

test("a check that saw fewer modules than there are complains", () => {
  expect(roomComplaints({cruised: 0, onDisk: 12, problems: []})).toHaveLength(1)
  expect(roomComplaints({cruised: 0, onDisk: 0, problems: []})).toHaveLength(1)
  expect(roomComplaints({cruised: 12, onDisk: 12, problems: []})).toEqual([])
})
