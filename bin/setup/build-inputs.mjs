import {createHash} from "node:crypto"
import {readdirSync, readFileSync, statSync} from "node:fs"
import {join, relative} from "node:path"

/** Everything that the build reads. */
const INPUTS = [
  "src",
  "content",
  "tools/build",
  "tools/build.ts",
  "vite.config.ts",
  "package.json",
  "package-lock.json",
]
export const STAMP = "dist/.stamp"

function isTest(name) {
  return name.startsWith(".") || name.endsWith("~") || /\.test\.tsx?$/.test(name)
}

function visit(path, see) {
  const stat = statSync(path, {throwIfNoEntry: false})
  if (stat === undefined) return
  if (!stat.isDirectory()) return see(path, stat)
  for (const name of readdirSync(path).sort()) if (!isTest(name)) visit(join(path, name), see)
}

/** What the inputs of the build look like now: their names and sizes and the time of the newest one. Looks at no
 * content, so it costs some tens of milliseconds.
 * @param {string} root
 * @returns {{names: string, newest: number}} */
export function lookAtInputs(root) {
  const names = createHash("sha256")
  let newest = 0
  for (const input of INPUTS)
    visit(join(root, input), (path, stat) => {
      names.update(`${relative(root, path)} ${stat.size}\n`)
      newest = Math.max(newest, stat.mtimeMs)
    })
  return {names: names.digest("hex"), newest}
}

/** Whether `dist` was built from the inputs as they are now.
 * @param {string} root */
export function buildIsFresh(root) {
  let stamp
  try {
    stamp = JSON.parse(readFileSync(join(root, STAMP), "utf8"))
  } catch {
    return false
  }
  const now = lookAtInputs(root)
  return stamp.names === now.names && now.newest <= stamp.newest
}
