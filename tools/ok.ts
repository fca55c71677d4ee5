import {spawnSync} from "node:child_process"
import {existsSync, mkdirSync, readFileSync, rmSync} from "node:fs"
import {join} from "node:path"
import {findChromium} from "../bin/setup/chromium.mjs"
import {STEPS, type Step} from "./ok/steps"
import {addCounts, countsLine, countTests, NO_TESTS} from "./ok/test-counts"

// Everything that must hold before a push, stopping at the first failure. Usage: npx tsx tools/ok.ts

const root = join(import.meta.dirname, "..")
const NO_CHROMIUM =
  "SKIPPED browser tests: no Chromium found; install it (Debian: apt-get install chromium) or set LANEWISE_CHROMIUM"
let counts = NO_TESTS
const skipped: string[] = []
let failure: string | null = null

function run({name, command, args, reporter}: Step): boolean {
  if (reporter !== undefined) rmSync(join(root, reporter), {force: true})
  console.log(`\n== ${name}`)
  const started = performance.now()
  const {status, signal, error} = spawnSync(command, args, {cwd: root, stdio: "inherit"})
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (reporter !== undefined && existsSync(join(root, reporter)))
    counts = addCounts(counts, countTests(JSON.parse(readFileSync(join(root, reporter), "utf8"))))
  console.log(
    `== ${name}: ${status === 0 ? "fine" : `FAILED (${error?.message ?? signal ?? status})`}, ${seconds} s`,
  )
  return status === 0
}

mkdirSync(join(root, ".lanewise"), {recursive: true})
for (const step of STEPS) {
  if (step.needsChromium && findChromium(process.env) === null) {
    if (!skipped.includes(NO_CHROMIUM)) skipped.push(NO_CHROMIUM)
    console.log(`\n${NO_CHROMIUM}`)
    continue
  }
  if (run(step)) continue
  failure = step.name
  break
}

console.log("")
for (const line of skipped) console.log(line)
console.log(failure === null ? "All is well" : `FAILED: ${failure}`)
console.log(countsLine(counts))
process.exitCode = failure === null ? 0 : 1
