import {join} from "node:path"
import {build} from "esbuild"
import {bundleBuiltInPython, bundleLabRooms} from "./bundle-lab-rooms"

/** Bundles the command line, the career worker and the rooms of the labs into `folder/cli`. Packages stay outside; the rooms go in, so that
 * a start reads a few files. Names hold a hash only where nothing refers to them by name. */
export async function bundleCli(root: string, folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: {main: "src/cli/main.ts", "career-worker": "src/server/career/career-worker.ts"},
    outdir: join(folder, "cli"),
    outExtension: {".js": ".mjs"},
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    logLevel: "warning",
  })
  await bundleLabRooms(root, join(folder, "cli"))
  await bundleBuiltInPython(root, join(folder, "cli"))
}
