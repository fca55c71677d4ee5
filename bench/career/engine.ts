import {readFileSync} from "node:fs"
import {pathToFileURL} from "node:url"
import {lawTasks, runTask} from "#core/career/law-tasks"
import {parseLaw} from "#core/career/parse-law"
import {prepareLaw} from "#core/career/prepare-law"
import {runLaw} from "#core/career/run-law"
import {openCareerEngine} from "#server/career/career-engine"

// The engine's side of the bench, bundled and run in a process of its own by bench.ts.
// Usage: node engine.mjs time|whole|threads <law file> <careers> <seed> [worker bundle] [threads]
// Prints one line of JSON: CPU and wall seconds, careers a CPU-second, and the peak resident memory of the process, all
// of it and what the work added to it, in bytes.

const [mode, path = "", careersText = "", seedText = "", worker = "", threads = ""] = process.argv.slice(2)
const careers = Number(careersText)
const run = {careers, seed: Number(seedText), coupling: "same-person"} as const
const law = parseLaw(JSON.parse(readFileSync(path, "utf8")), "The law")

/** What the peers time: tables, totals and ten years of pay of every policy; no quantiles. */
function simulateAll(): void {
  const prepared = prepareLaw(law)
  for (const task of lawTasks(law, run)) if (task.part === "main") runTask(prepared, task)
}

async function runInThreads(): Promise<void> {
  const engine = openCareerEngine({workerScript: pathToFileURL(worker), workers: Number(threads)})
  await engine.runLaw(law, run)
  await engine.close()
}

const startBytes = process.memoryUsage().rss
const startCpu = process.cpuUsage()
const start = performance.now()
if (mode === "time") simulateAll()
else if (mode === "threads") await runInThreads()
else runLaw(law, run)
const wallSeconds = (performance.now() - start) / 1000
const {user, system} = process.cpuUsage(startCpu)
const cpuSeconds = (user + system) / 1e6
const peakBytes = process.resourceUsage().maxRSS * 1024
console.log(
  JSON.stringify({
    cpuSeconds,
    wallSeconds,
    careersPerCpuSecond: (careers * law.policies.length) / cpuSeconds,
    peakBytes,
    addedBytes: peakBytes - startBytes,
  }),
)
