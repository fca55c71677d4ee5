import type {ToRoom} from "#model/labs/room-message"
import {MOST_PAGES, PYTHON_ENVIRONMENT, ROOM_MODULE} from "./python-parts"

type Python = {runPython(code: string): unknown; globals: {set(name: string, value: unknown): void}}
export type LoadPyodide = (options: Readonly<Record<string, unknown>>) => Promise<Python>

export type PythonStart = {
  readonly loadPyodide: LoadPyodide
  readonly options: Readonly<Record<string, unknown>>
  /** Memory of a Python that has started; null starts it from nothing. */
  readonly snapshot: Uint8Array | null
  /** The source of room.py. */
  readonly room: string
}

const MODULE = JSON.stringify(ROOM_MODULE)
/** Makes the room a module, with all that code may import read in already. */
export const READ_ROOM = `
import sys, types
room = types.ModuleType(${MODULE})
sys.modules[${MODULE}] = room
exec(compile(source, "room.py", "exec"), room.__dict__)
for name in sorted(room.ALLOWED):
    __import__(name)
del source, name`
/** Hands out the room's function and what leads to the engine around it. */
const OPEN_ROOM = `
import sys
sys.modules["js"] = sys.modules["pyodide_js"] = None
answer = sys.modules[${MODULE}].open_room()
answer`

/** Options of Pyodide that are the same in the browser, on the command line and when the snapshot is made.
 * @param lock a list of packages without any */
export function pyodideOptions(lock: string): Readonly<Record<string, unknown>> {
  const silent = () => {}
  return {
    env: PYTHON_ENVIRONMENT,
    jsglobals: Object.create(null),
    lockFileContents: lock,
    packageBaseUrl: "https://packages.invalid/",
    stdin: () => null,
    stdout: silent,
    stderr: silent,
  }
}

async function load({loadPyodide, options, snapshot, room}: PythonStart): Promise<Python> {
  if (snapshot !== null)
    try {
      return await loadPyodide({...options, _loadSnapshot: snapshot})
    } catch {
      // an engine that starts from no snapshot of another one starts from nothing
    }
  const python = await loadPyodide(options)
  python.globals.set("source", room)
  python.runPython(READ_ROOM)
  return python
}

/** Starts a Python of the same bits everywhere and opens the room in it.
 * @returns what answers a line of the harness with a line */
export async function startPython(start: PythonStart): Promise<(line: string) => string> {
  fixClocksAndChance()
  capMemory()
  const answer = (await load(start)).runPython(OPEN_ROOM)
  if (typeof answer !== "function") throw new TypeError("Expected the room to be a function")
  return line => {
    try {
      return String(answer(line))
    } catch (error) {
      return brokenLine(error, line)
    }
  }
}

/** What is said where Python itself broke down, which too deep a chain of calls through its own functions does. */
function brokenLine(error: unknown, asked: string): string {
  const question: ToRoom = JSON.parse(asked)
  const said = error instanceof Error ? error.message : String(error)
  const deep = /call stack|stack overflow|recursion/i.test(said)
  return JSON.stringify({
    k: "threw",
    name: deep ? "RecursionError" : "SystemError",
    message: deep ? "calls within calls without end" : said.slice(0, 300),
    at: {line: null, column: null},
    call: question.k === "front" ? question.call.replace(/[A-Z]/g, word => `_${word.toLowerCase()}`) : null,
    id: null,
    log: [],
    dropped: 0,
  })
}

/** Clocks that count how often they are asked, since one that stands still lets a wait never end; chance that is the
 * same in every run. */
function fixClocksAndChance(): void {
  let milliseconds = 0
  const now = () => {
    milliseconds += 1
    return milliseconds
  }
  const TrueDate = Date
  TrueDate.now = now
  globalThis.Date = new Proxy(TrueDate, {
    construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now()] : args),
    apply: () => new TrueDate(now()).toString(),
  })
  Object.defineProperty(performance, "now", {value: now})
  Object.defineProperty(crypto, "getRandomValues", {value: fillSame})
}

function fillSame<T extends ArrayBufferView>(array: T): T {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
  let state = 1
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = state >>> 24
  }
  return array
}

type Memory = {readonly buffer: ArrayBufferLike; grow(this: Memory, pages: number): number}

/** Growing beyond the cap fails, which Python turns into a MemoryError with a line. */
function capMemory(): void {
  // the types of Node know no WebAssembly
  const {prototype}: {prototype: Memory} = Reflect.get(Reflect.get(globalThis, "WebAssembly"), "Memory")
  const {grow} = prototype
  prototype.grow = function (pages) {
    if (this.buffer.byteLength / 65_536 + pages > MOST_PAGES) throw new RangeError("Out of memory")
    return grow.call(this, pages)
  }
}
