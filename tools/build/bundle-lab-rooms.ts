import {copyFileSync, mkdirSync} from "node:fs"
import {join} from "node:path"
import {pathToFileURL} from "node:url"
import {build} from "esbuild"
import {PYTHON_PARTS} from "#labs/run/python/python-parts"
import {layPython} from "./lay-python"
import {shareFile} from "./share-file"

async function bundle(root: string, folder: string, entries: Record<string, string>): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    outExtension: {".js": ".mjs"},
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  })
}

/** Lays the programs that hold a person's lab code into `folder`, each one file without packages.
 * @returns where they are */
export async function bundleLabRooms(root: string, folder: string): Promise<{ts: URL; py: URL}> {
  await bundle(root, folder, {"lab-room": "src/labs/run/node/room-main.ts"})
  const py = join(folder, "lab-room.py")
  copyFileSync(join(root, "src/labs/run/python/room.py"), py)
  return {ts: pathToFileURL(join(folder, "lab-room.mjs")), py: pathToFileURL(py)}
}

/** Lays the Python for machines without one beside them. */
export async function bundleBuiltInPython(root: string, folder: string): Promise<{program: URL; parts: URL}> {
  await bundle(root, folder, {"lab-python": "src/labs/run/node/python-main.ts"})
  const {folder: made} = await layPython(root)
  const parts = join(folder, "python")
  mkdirSync(parts, {recursive: true})
  for (const name of Object.values(PYTHON_PARTS)) shareFile(join(made, name), join(parts, name))
  return {program: pathToFileURL(join(folder, "lab-python.mjs")), parts: pathToFileURL(parts)}
}
