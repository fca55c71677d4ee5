import {createHash} from "node:crypto"
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import {createRequire} from "node:module"
import {dirname, join} from "node:path"
import {promisify} from "node:util"
import {brotliCompress, constants, gzip} from "node:zlib"
import {z} from "zod"
import {PYTHON_PARTS} from "#labs/run/python/python-parts"
import {pyodideOptions, READ_ROOM} from "#labs/run/python/start-python"

const ROOM = "src/labs/run/python/room.py"
/** What the parts follow from, beside the version of Pyodide. */
const MADE_BY = [
  ROOM,
  "src/labs/run/python/start-python.ts",
  "src/labs/run/python/python-parts.ts",
  "tools/build/lay-python.ts",
]
const COPIED = [PYTHON_PARTS.loader, PYTHON_PARTS.glue, PYTHON_PARTS.wasm, PYTHON_PARTS.stdlib]
const lockSchema = z.object({info: z.record(z.string(), z.string())})

/** Lays out the parts of Python as files, each also compressed. Making them takes some seconds, so they are kept in
 * `.lanewise` under a name that holds a hash of what they follow from; those of before go.
 * @returns the folder and its hash */
export async function layPython(root: string): Promise<{folder: string; hash: string}> {
  const source = dirname(createRequire(join(root, "package.json")).resolve("pyodide/package.json"))
  const told = [
    readFileSync(join(source, "package.json")),
    ...MADE_BY.map(file => readFileSync(join(root, file))),
  ]
  const hash = createHash("sha256").update(told.join("\n")).digest("hex").slice(0, 12)
  const workshop = join(root, ".lanewise")
  const folder = join(workshop, `python-${hash}`)
  if (existsSync(folder)) return {folder, hash}
  mkdirSync(workshop, {recursive: true})
  for (const name of readdirSync(workshop))
    if (/^python-[0-9a-f]{12}$/.test(name) && name !== `python-${hash}`)
      rmSync(join(workshop, name), {recursive: true, force: true})
  const fresh = mkdtempSync(join(workshop, "build-python-"))
  try {
    for (const name of COPIED) copyFileSync(join(source, name), join(fresh, name))
    copyFileSync(join(root, ROOM), join(fresh, PYTHON_PARTS.room))
    const {info} = lockSchema.parse(JSON.parse(readFileSync(join(source, "pyodide-lock.json"), "utf8")))
    writeFileSync(join(fresh, PYTHON_PARTS.lock), JSON.stringify({info, packages: {}}))
    writeFileSync(join(fresh, PYTHON_PARTS.snapshot), await makeSnapshot(fresh))
    await Promise.all(Object.values(PYTHON_PARTS).map(name => compress(join(fresh, name))))
    renameSync(fresh, folder)
  } catch (error) {
    rmSync(fresh, {recursive: true, force: true})
    // another build may have been faster
    if (!existsSync(folder)) throw error
  }
  return {folder, hash}
}

async function makeSnapshot(folder: string): Promise<Uint8Array> {
  const read = (name: string) => readFileSync(join(folder, name), "utf8")
  // large, and seldom needed
  const {loadPyodide} = await import("pyodide")
  const python = await loadPyodide({
    ...pyodideOptions(read(PYTHON_PARTS.lock)),
    indexURL: folder,
    _makeSnapshot: true,
  })
  python.globals.set("source", read(PYTHON_PARTS.room))
  python.runPython(READ_ROOM)
  const make: unknown = Reflect.get(python, "makeMemorySnapshot")
  if (typeof make !== "function") throw new TypeError("This Pyodide makes no memory snapshots")
  const snapshot: unknown = Reflect.apply(make, python, [])
  if (!(snapshot instanceof Uint8Array)) throw new TypeError("Expected a snapshot as bytes")
  return snapshot
}

const brotliOf = promisify(brotliCompress)
const gzipOf = promisify(gzip)

/** Writes the file compressed beside it, as the server hands it out. */
async function compress(path: string): Promise<void> {
  const bytes = readFileSync(path)
  const params = {[constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}
  writeFileSync(`${path}.br`, await brotliOf(bytes, {params}))
  writeFileSync(`${path}.gz`, await gzipOf(bytes, {level: 6}))
}
