import {accessSync, constants, statSync} from "node:fs"
import {delimiter, join} from "node:path"

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The path of a Chromium or Chrome on this machine: $LANEWISE_CHROMIUM, else the first of the usual names on the
 * path or in /usr/bin. Null where there is none.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | null} */
export function findChromium(env) {
  const named = env["LANEWISE_CHROMIUM"]
  if (named) return isProgram(named) ? named : null
  const folders = [...(env["PATH"] ?? "").split(delimiter).filter(Boolean), "/usr/bin"]
  for (const name of NAMES)
    for (const folder of folders) if (isProgram(join(folder, name))) return join(folder, name)
  return null
}
