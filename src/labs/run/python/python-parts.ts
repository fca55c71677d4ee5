/** What Python needs to run in a worker or in Node without an interpreter on the machine, by file name. */
export const PYTHON_PARTS = {
  loader: "pyodide.mjs",
  glue: "pyodide.asm.mjs",
  wasm: "pyodide.asm.wasm",
  stdlib: "python_stdlib.zip",
  /** Memory of a Python that has started and loaded the room: starting from it takes a tenth of the time. */
  snapshot: "python.snapshot",
  /** The source of the room, for an engine that cannot start from the snapshot. */
  room: "room.py",
  /** A list of packages without any; Pyodide asks for one. */
  lock: "no-packages.json",
} as const
export type PythonPart = keyof typeof PYTHON_PARTS

/** What Python may hold, in pages of 64 KB: 256 MB. */
export const MOST_PAGES = 4096
/** The same bits in every run: sets of texts have the same order. */
export const PYTHON_ENVIRONMENT = {PYTHONHASHSEED: "0", HOME: "/home/lab"}
/** The name under which the snapshot holds python/room.py. */
export const ROOM_MODULE = "lanewise_room"
