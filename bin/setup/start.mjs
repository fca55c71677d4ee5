import {join} from "node:path"
import process from "node:process"
import {pathToFileURL} from "node:url"
import {ensureBuild, ensurePackages} from "./ensure-ready.mjs"
import {ROOT} from "./root.mjs"
import {SetupError} from "./setup-error.mjs"

/** Makes everything ready, then hands over to the built command line, in this very process. */
export async function start() {
  try {
    await ensurePackages()
    await ensureBuild()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(error.message)
    process.exitCode = 1
    return
  }
  await import(pathToFileURL(join(ROOT, "dist/cli/main.mjs")).href)
}
