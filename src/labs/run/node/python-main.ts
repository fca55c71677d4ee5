import {constants, readFileSync} from "node:fs"
import {join, sep} from "node:path"
import {pathToFileURL} from "node:url"
import {cutLines} from "../cut-lines"
import {PYTHON_PARTS, type PythonPart} from "../python/python-parts"
import {type LoadPyodide, pyodideOptions, startPython} from "../python/start-python"

// The process that holds a person's Python where there is no interpreter, or where the same bits as in the browser are
// wanted. Started by open-room.ts with the folder of Python's parts; says "open", then talks in JSON lines.

const folder = process.argv[2] ?? ""
const {stdin, stdout} = process
const read = (part: PythonPart) => readFileSync(join(folder, PYTHON_PARTS[part]))

// Pyodide looks up constants where a process without rights may not look
Object.assign(process, {binding: () => ({fs: constants})})
const loader: {loadPyodide: LoadPyodide} = await import(pathToFileURL(join(folder, PYTHON_PARTS.loader)).href)
const answer = await startPython({
  loadPyodide: loader.loadPyodide,
  options: {...pyodideOptions(read("lock").toString()), indexURL: folder + sep},
  snapshot: read("snapshot"),
  room: read("room").toString(),
})

const take = cutLines(line => stdout.write(`${answer(line)}\n`))
stdin.setEncoding("utf8")
stdin.on("data", chunk => void take(String(chunk)))
stdout.write("open\n")
