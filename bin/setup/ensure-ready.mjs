import {join} from "node:path"
import process from "node:process"
import {buildIsFresh} from "./build-inputs.mjs"
import {withLock} from "./lock.mjs"
import {installPackages, packagesAreInstalled} from "./packages.mjs"
import {withProgress} from "./progress.mjs"
import {ROOT} from "./root.mjs"
import {runQuiet} from "./run-quiet.mjs"

const LOCK = join(ROOT, ".lanewise/setup.lock")
const BUILD = ["--import", "tsx", "tools/build.ts"]

/** Installs the packages where they are missing or not those of the lock file. */
export async function ensurePackages() {
  if (packagesAreInstalled(ROOT)) return
  await withLock(LOCK, async () => {
    if (!packagesAreInstalled(ROOT)) await installPackages(ROOT)
  })
}

/** Builds where there is no build or something has changed since. Processes that start together build once. */
export async function ensureBuild() {
  if (buildIsFresh(ROOT)) return
  await withLock(LOCK, async () => {
    if (buildIsFresh(ROOT)) return
    await withProgress("Building (about ten seconds, after each change) ...", () =>
      runQuiet(process.execPath, BUILD, {
        cwd: ROOT,
        failure: "Cannot build Lanewise. Run `npm run build` to see more",
      }),
    )
  })
}
