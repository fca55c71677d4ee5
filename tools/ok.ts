import {existsSync, mkdirSync, readFileSync, rmSync} from "node:fs"
import {availableParallelism} from "node:os"
import {join} from "node:path"
import {findChromium} from "../bin/setup/chromium.mjs"
import {runStep} from "./ok/run-step"
import {CHECKS, type Step, TESTS} from "./ok/steps"
import {addCounts, countsLine, countTests, NO_TESTS} from "./ok/test-counts"

// Everything that must hold before a push: first all checks, then the tests, which stop at the first step that fails.
// Usage: npx tsx tools/ok.ts

const root = join(import.meta.dirname, "..")
const NO_CHROMIUM =
  "SKIPPED browser tests: no Chromium found; install it (Debian: apt-get install chromium) or set LANEWISE_CHROMIUM"
let counts = NO_TESTS
let isSkipping = false
const failures: string[] = []

/** Runs the checks, as many at a time as there are cores. */
async function check(): Promise<void> {
  const left = [...CHECKS]
  const work = async () => {
    for (let step = left.shift(); step !== undefined; step = left.shift())
      if (!(await runStep(step, {root, output: "at the end"}))) failures.push(step.name)
  }
  await Promise.all(Array.from({length: availableParallelism()}, work))
}

async function runTests(step: Step): Promise<void> {
  if (step.needsChromium && findChromium(process.env) === null) {
    isSkipping = true
    console.log(`\n${NO_CHROMIUM}`)
    return
  }
  const report = step.reporter === undefined ? null : join(root, step.reporter)
  if (report !== null) rmSync(report, {force: true})
  if (!(await runStep(step, {root, output: "as it comes"}))) failures.push(step.name)
  if (report !== null && existsSync(report))
    counts = addCounts(counts, countTests(JSON.parse(readFileSync(report, "utf8"))))
}

mkdirSync(join(root, ".lanewise"), {recursive: true})
await check()
for (const step of TESTS) if (failures.length === 0) await runTests(step)

console.log("")
if (isSkipping) console.log(NO_CHROMIUM)
console.log(failures.length === 0 ? "All is well" : `FAILED: ${failures.join(", ")}`)
console.log(countsLine(counts))
process.exitCode = failures.length === 0 ? 0 : 1
