import {createHash} from "node:crypto"
import {mkdirSync, statSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {build} from "esbuild"
import type {RoomFiles} from "#labs/run/browser/room-files"
import {PYTHON_PARTS, type PythonPart} from "#labs/run/python/python-parts"
import {pagePolicy} from "#model/labs/frame-policy"
import {layPython} from "./lay-python"
import {shareFile} from "./share-file"

const PROGRAMS = "src/labs/run/browser/programs"

/** Lays what rooms in the browser are made of into `folder/lab`: the page, the programs and the parts of Python. */
export async function layLabFiles(root: string, folder: string): Promise<void> {
  const target = join(folder, "lab")
  mkdirSync(target, {recursive: true})
  const [boot, ts, py] = await Promise.all([
    bundleProgram(root, "frame-boot"),
    bundleProgram(root, "ts-room"),
    bundleProgram(root, "py-room"),
  ])
  const page = framePage(boot)
  writeFileSync(join(target, "frame.html"), page)
  const files: RoomFiles = {
    frame: createHash("sha256").update(page).digest("hex").slice(0, 16),
    programs: {ts, py},
    python: await layPythonParts(root, target),
  }
  writeFileSync(join(target, "rooms.json"), JSON.stringify(files))
}

/** A program as one classic script. */
async function bundleProgram(root: string, name: string): Promise<string> {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [`${PROGRAMS}/${name}.ts`],
    write: false,
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    charset: "utf8",
    logLevel: "warning",
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error(`Expected esbuild to give ${name}`)
  return file.text.trim()
}

function framePage(script: string): string {
  if (/<\/script|<!--/i.test(script)) throw new Error("The script of the frame would end too early")
  const policy = pagePolicy(createHash("sha256").update(script).digest("base64"))
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Where lab code runs</title><meta http-equiv="content-security-policy" content="${policy}"></head><body><script>${script}</script></body></html>`
}

async function layPythonParts(root: string, target: string): Promise<RoomFiles["python"]> {
  const {folder, hash} = await layPython(root)
  const name = `python-${hash}`
  mkdirSync(join(target, name), {recursive: true})
  const size = (part: PythonPart) => {
    const file = PYTHON_PARTS[part]
    for (const ending of ["", ".br", ".gz"])
      shareFile(join(folder, file + ending), join(target, name, file + ending))
    return statSync(join(folder, file)).size
  }
  return {
    folder: `/lab/${name}/`,
    bytes: {
      loader: size("loader"),
      glue: size("glue"),
      wasm: size("wasm"),
      stdlib: size("stdlib"),
      snapshot: size("snapshot"),
      room: size("room"),
      lock: size("lock"),
    },
  }
}
