import {spawnSync} from "node:child_process"
import process from "node:process"
import {findChromium} from "./chromium.mjs"
import {withProgress} from "./progress.mjs"
import {runQuiet} from "./run-quiet.mjs"

/** How to become root without being asked for a password; null where there is no way. */
function asRoot() {
  if (process.getuid?.() === 0) return []
  return spawnSync("sudo", ["-n", "true"], {stdio: "ignore"}).status === 0 ? ["sudo", "-n"] : null
}

function hasApt() {
  return spawnSync("apt-get", ["--version"], {stdio: "ignore"}).status === 0
}

async function apt(prefix, ...args) {
  const [command, ...rest] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args]
  await runQuiet(command, rest, {cwd: "/", failure: "Cannot install Chromium with apt-get"})
}

/** Installs Debian's Chromium for the browser tests where there is none and this user may. Where that does not work
 * it says so; the browser tests are then skipped, visibly. */
export async function ensureChromium() {
  if (findChromium(process.env) !== null) return
  const named = process.env["LANEWISE_CHROMIUM"]
  if (named) {
    process.stderr.write(`LANEWISE_CHROMIUM names no program: ${named}; the browser tests are skipped\n`)
    return
  }
  const prefix = process.platform === "linux" && hasApt() ? asRoot() : null
  if (prefix === null) {
    process.stderr.write(
      "No Chromium found. Install it (Debian: sudo apt-get install chromium) or set LANEWISE_CHROMIUM to its path; until then the browser tests are skipped\n",
    )
    return
  }
  try {
    await withProgress("Installing Chromium for the browser tests (some minutes, once) ...", async () => {
      await apt(prefix, "update")
      await apt(prefix, "install", "-y", "--no-install-recommends", "chromium")
    })
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
  }
}
