import {spawn} from "node:child_process"
import process from "node:process"
import {ensureChromium} from "./ensure-chromium.mjs"
import {ensurePackages} from "./ensure-ready.mjs"
import {ROOT} from "./root.mjs"
import {SetupError} from "./setup-error.mjs"

/** Runs `npm run ok` with everything that it needs in place, and takes over its exit code. */
export async function test() {
  try {
    await ensurePackages()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(error.message)
    process.exitCode = 1
    return
  }
  await ensureChromium()
  const child = spawn(process.execPath, ["--import", "tsx", "tools/ok.ts"], {cwd: ROOT, stdio: "inherit"})
  child.once("error", error => {
    console.error(error.message)
    process.exitCode = 1
  })
  child.once("close", code => {
    process.exitCode = code ?? 1
  })
}
