import {copyFileSync} from "node:fs"
import {join} from "node:path"
import {pathToFileURL} from "node:url"
import {build} from "esbuild"

/** Lays the programs that hold a person's lab code into `folder`, each one file without packages.
 * @returns where they are */
export async function bundleLabRooms(root: string, folder: string): Promise<{ts: URL; py: URL}> {
  await build({
    absWorkingDir: root,
    entryPoints: {"lab-room": "src/labs/run/node/room-main.ts"},
    outdir: folder,
    outExtension: {".js": ".mjs"},
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  })
  const py = join(folder, "lab-room.py")
  copyFileSync(join(root, "src/labs/run/python/room.py"), py)
  return {ts: pathToFileURL(join(folder, "lab-room.mjs")), py: pathToFileURL(py)}
}
