import {createHash} from "node:crypto"
import {readdirSync, readFileSync} from "node:fs"
import {join, relative, sep} from "node:path"
import {build} from "esbuild"

const PROGRAM = "src/web/offline/service-worker.ts"
/** Parts of Python are kept by the browser itself once they were used: their address says what they hold. */
const NOT_KEPT = /^\/lab\/python-/
const HASHED = /^\/(assets|content)\//

type KeptFile = {readonly url: string; readonly revision: string | null}

/** What the app is made of, each with a revision that changes with it; null where its address does so. */
function keptFiles(folder: string): KeptFile[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({path, url: `/${relative(folder, path).split(sep).join("/")}`}))
    .filter(({url}) => !NOT_KEPT.test(url))
    .sort((one, other) => (one.url < other.url ? -1 : 1))
    .map(({path, url}) => ({
      url,
      revision: HASHED.test(url)
        ? null
        : createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16),
    }))
}

/** Lays the program that keeps the app for times without a network beside all that it keeps, as the last part of a
 * build. */
export async function layServiceWorker(root: string, folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [PROGRAM],
    outfile: join(folder, "service-worker.js"),
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    define: {FILES: JSON.stringify(keptFiles(folder)), "process.env.NODE_ENV": '"production"'},
    logLevel: "warning",
  })
}
