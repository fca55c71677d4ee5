import {PYTHON_PARTS, type PythonPart} from "../../python/python-parts"
import {type LoadPyodide, pyodideOptions, startPython} from "../../python/start-python"
import {stripGlobals} from "../../room/strip-globals"

// The worker that holds a person's Python in the browser. Started by frame-boot.ts; a lone message brings the parts of
// Python and the port over which JSON lines come and go.

type Parts = Readonly<Record<PythonPart, Blob>>

const INDEX = "https://python.invalid/"
/** What Python's engine goes on using; none of it leads out. */
const NEEDED = [
  ..."WebAssembly Date performance crypto TextDecoder TextEncoder".split(" "),
  ..."WeakRef FinalizationRegistry queueMicrotask Atomics SharedArrayBuffer".split(" "),
]

addEventListener(
  "message",
  ({data, ports}: MessageEvent<Parts>) => {
    const [port] = ports
    if (port !== undefined) void serve(data, port)
  },
  {once: true},
)

async function serve(parts: Parts, port: MessagePort): Promise<void> {
  try {
    const answer = await start(parts)
    stripGlobals(globalThis, NEEDED)
    const silent = () => {}
    // Python's engine tells of its own end there, and cannot without
    Object.assign(globalThis, {console: {log: silent, info: silent, warn: silent, error: silent}})
    port.onmessage = ({data}) => port.postMessage(answer(String(data)))
    port.postMessage("open")
  } catch (error) {
    port.postMessage(`Python did not start: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function start(parts: Parts): Promise<(line: string) => string> {
  const fetched: Readonly<Record<string, () => Response>> = {
    [INDEX + PYTHON_PARTS.wasm]: () =>
      new Response(parts.wasm, {headers: {"content-type": "application/wasm"}}),
    [INDEX + PYTHON_PARTS.stdlib]: () => new Response(parts.stdlib),
  }
  const fetchPart = async (url: unknown) => {
    const part = fetched[String(url)]
    if (part === undefined) throw new TypeError(`Nothing is fetched in a lab, not even ${url}`)
    return part()
  }
  // Pyodide refuses classic workers, which it knows by this function
  Object.assign(globalThis, {fetch: fetchPart, importScripts: undefined})
  const loader: {loadPyodide: LoadPyodide} = await importBlob(parts.loader)
  const glue: {default: unknown} = await importBlob(parts.glue)
  return startPython({
    loadPyodide: loader.loadPyodide,
    options: {...pyodideOptions(await parts.lock.text()), indexURL: INDEX, createPyodideModule: glue.default},
    snapshot: new Uint8Array(await parts.snapshot.arrayBuffer()),
    room: await parts.room.text(),
  })
}

async function importBlob(blob: Blob) {
  const url = URL.createObjectURL(new Blob([blob], {type: "text/javascript"}))
  try {
    return await import(url)
  } finally {
    URL.revokeObjectURL(url)
  }
}
