import {spawnSync} from "node:child_process"
import {existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {dirname, join} from "node:path"
import {fileURLToPath} from "node:url"
import type {LabLanguage} from "#model/labs/lab"
import {UserError} from "#model/user-error"
import type {Room} from "../drive-play"
import {openCodeProcess} from "./code-process"
import {placeOfMistake} from "./place-of-mistake"

/** The programs that hold the person's code, as the build lays them out. */
export type RoomPrograms = {
  readonly ts: URL
  readonly py: URL
  /** The Python that comes along: its program and the folder of its parts. */
  readonly builtIn?: {readonly program: URL; readonly parts: URL}
}

export type OpenRoomOptions = {
  readonly language: LabLanguage
  /** TypeScript without its types; Python travels in the first message. */
  readonly code: string
  readonly programs: RoomPrograms
  /** A Python interpreter, or BUILT_IN. */
  readonly python: string
  readonly signal?: AbortSignal
}

/** The Python that comes with Lanewise: the same bits as in the browser. */
export const BUILT_IN = "built-in"

export const DEFAULT_PYTHON = process.platform === "win32" ? "python" : "python3"
const OLDEST_PYTHON = [3, 9] as const
const MEGABYTES = 384
const MEMORY_KB = 900_000
/** WebAssembly needs more around it; the Python inside has a cap of its own, 256 MB. */
const BUILT_IN_MEMORY_KB = 1_500_000

/** The version of an interpreter.
 * @throws UserError where there is none or it is too old */
export function checkPython(python: string): string {
  const asked = spawnSync(python, ["-I", "-c", "import sys; print('%d.%d.%d' % sys.version_info[:3])"], {
    encoding: "utf8",
    timeout: 20_000,
  })
  const version = asked.status === 0 ? asked.stdout.trim() : ""
  const [major = 0, minor = 0] = version.split(".").map(Number)
  if (version === "")
    throw new UserError(
      `Cannot run Python: there is no interpreter "${python}" that answers`,
      `Name an interpreter of version 3.9 or later with --python PATH, or take --python ${BUILT_IN}`,
    )
  if (major < OLDEST_PYTHON[0] || (major === OLDEST_PYTHON[0] && minor < OLDEST_PYTHON[1]))
    throw new UserError(
      `Expected Python ${OLDEST_PYTHON.join(".")} or later, found ${version} as "${python}"`,
      "Name a newer one with --python PATH",
    )
  return version
}

/** Which Python to use: the one that was named, or the one that comes along and gives the same bits as the browser's.
 * Only where its parts are not there it is the machine's own.
 * @throws UserError where that will not do */
export function choosePython(named: string | undefined, {builtIn}: RoomPrograms): string {
  const isThere = builtIn !== undefined && existsSync(builtIn.program)
  if (isThere && (named === undefined || named === BUILT_IN)) return BUILT_IN
  checkPython(named ?? DEFAULT_PYTHON)
  return named ?? DEFAULT_PYTHON
}

/** Keeps the code from files, other processes and text turned into code, where this Node can. */
function nodeArgs(folders: readonly string[]): string[] {
  const known = process.allowedNodeEnvironmentFlags
  const permission = known.has("--permission")
    ? "--permission"
    : known.has("--experimental-permission")
      ? "--experimental-permission"
      : null
  const guarded =
    permission === null ? [] : [permission, ...folders.map(folder => `--allow-fs-read=${join(folder, "*")}`)]
  return [
    ...guarded,
    "--no-warnings",
    "--disallow-code-generation-from-strings",
    `--max-old-space-size=${MEGABYTES}`,
  ]
}

/** A fresh process with the person's code in it. */
export function openRoom({language, code, programs, python, signal}: OpenRoomOptions): Room {
  const program = realpathSync(fileURLToPath(programs[language]))
  if (python === BUILT_IN && language === "py") return openBuiltIn(programs, signal)
  // not -I, which would ignore the seed of hashes
  if (language === "py")
    return openCodeProcess({command: python, args: ["-s", "-B", program], memoryKb: MEMORY_KB, signal})
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lanewise-lab-")))
  const file = join(folder, "solution.mjs")
  writeFileSync(file, code)
  const room = openCodeProcess({
    command: process.execPath,
    args: [...nodeArgs([folder, dirname(program)]), program, file],
    memoryKb: MEMORY_KB,
    signal,
  })
  return {
    async ask(message, withinMs) {
      const said = await room.ask(message, withinMs)
      const unplaced = said.k === "threw" && said.name === "SyntaxError" && said.at.line === null
      return unplaced ? {...said, at: placeOfMistake(file)} : said
    },
    close() {
      room.close()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

function openBuiltIn({builtIn}: RoomPrograms, signal: AbortSignal | undefined): Room {
  if (builtIn === undefined) throw new RangeError("No Python was built in")
  const program = realpathSync(fileURLToPath(builtIn.program))
  const parts = realpathSync(fileURLToPath(builtIn.parts))
  return openCodeProcess({
    command: process.execPath,
    args: [...nodeArgs([dirname(program), parts]), program, parts],
    memoryKb: BUILT_IN_MEMORY_KB,
    saysOpen: true,
    signal,
  })
}
