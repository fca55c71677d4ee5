import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import {join} from "node:path"
import {build} from "vite"
import {loadContent} from "#io/node/content/load-content"
import {lookAtInputs, STAMP} from "../bin/setup/build-inputs.mjs"
import {bundleCli} from "./build/bundle-cli"
import {layLabFiles} from "./build/lay-lab-files"
import {layServiceWorker} from "./build/lay-service-worker"

// Builds dist/: the command line (cli), the web app (web), the content as one file and a stamp that says from what.
// Everything is built beside and moved into place at the end, so a build that fails leaves the last one whole.
// Usage: npx tsx tools/build.ts

const root = join(import.meta.dirname, "..")
const target = join(root, "dist")
const workshop = join(root, ".lanewise")
const LEFT_OVER_MS = 600_000

/** Puts the new build in place of the last one; between the two moves there is none. Where another build moves in
 * between, this one moves that away in turn. */
function replace(fresh: string): void {
  const last = `${fresh}-last`
  for (let attempt = 1; ; attempt += 1) {
    if (existsSync(target)) renameSync(target, `${last}-${attempt}`)
    try {
      renameSync(fresh, target)
      break
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
  for (let attempt = 1; attempt <= 3; attempt += 1)
    rmSync(`${last}-${attempt}`, {recursive: true, force: true})
}

/** Removes what builds that were killed have left. */
function tidy(): void {
  for (const name of readdirSync(workshop)) {
    const path = join(workshop, name)
    if (name.startsWith("build-") && Date.now() - statSync(path).mtimeMs > LEFT_OVER_MS)
      rmSync(path, {recursive: true, force: true})
  }
}

mkdirSync(workshop, {recursive: true})
tidy()
const built = mkdtempSync(join(workshop, "build-"))
try {
  // looked at first: what changes while we build makes the next start build again
  const inputs = lookAtInputs(root)
  writeFileSync(join(built, "content.json"), JSON.stringify(loadContent(root)))
  await bundleCli(root, built)
  await build({
    root: join(root, "src/web"),
    configFile: join(root, "vite.config.ts"),
    configLoader: "runner",
    logLevel: "warn",
    build: {outDir: join(built, "web"), emptyOutDir: true},
  })
  await layLabFiles(root, join(built, "web"))
  await layServiceWorker(root, join(built, "web"))
  writeFileSync(join(built, STAMP.replace("dist/", "")), JSON.stringify(inputs))
  // a temporary folder is its owner's alone, a build is there for every user of the machine
  chmodSync(built, 0o755)
  replace(built)
} catch (error) {
  rmSync(built, {recursive: true, force: true})
  throw error
}
