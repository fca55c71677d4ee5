import {createHash} from "node:crypto"
import {readFileSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {withProgress} from "./progress.mjs"
import {runQuiet} from "./run-quiet.mjs"

const MARKER = "node_modules/.lanewise-installed"

function read(root, file) {
  try {
    return readFileSync(join(root, file), "utf8")
  } catch {
    return null
  }
}

function hashOf(text) {
  return createHash("sha256").update(text).digest("hex")
}

/** Whether the packages that somebody installed with npm itself are those of the lock file. npm writes what it
 * has installed into a lock file of its own once it has ended. */
function matchesByHand(root, wantedText) {
  const hidden = read(root, "node_modules/.package-lock.json")
  if (hidden === null) return false
  const installed = JSON.parse(hidden).packages
  return Object.entries(JSON.parse(wantedText).packages).every(
    ([path, wanted]) =>
      path === "" ||
      wanted.optional === true ||
      wanted.peer === true ||
      installed[path]?.version === wanted.version,
  )
}

/** Whether `node_modules` holds what package-lock.json says. Below a millisecond once it has been seen.
 * @param {string} root */
export function packagesAreInstalled(root) {
  const wanted = read(root, "package-lock.json")
  if (wanted === null) return true
  const hash = hashOf(wanted)
  if (read(root, MARKER) === hash) return true
  if (!matchesByHand(root, wanted)) return false
  writeFileSync(join(root, MARKER), hash)
  return true
}

/** Installs the packages of the lock file, running no script of theirs. `npm ci` refuses a lock file that leaves out
 * packages for other systems, as one does that was written against a registry without them; `npm install` takes
 * the versions of the same lock file and changes nothing in it.
 * @param {string} root */
export async function installPackages(root) {
  const failure = "Cannot install the packages. Check the connection, then run `npm ci` to see more"
  const options = ["--ignore-scripts", "--no-audit", "--no-fund"]
  const npm = (...args) => runQuiet("npm", [...args, ...options], {cwd: root, failure})
  await withProgress("Installing packages (about a minute, once) ...", () =>
    npm("ci").catch(() => npm("install", "--no-save")),
  )
  writeFileSync(join(root, MARKER), hashOf(read(root, "package-lock.json") ?? ""))
}
