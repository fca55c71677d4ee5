import {availableParallelism} from "node:os"
import {parseArgs} from "node:util"
import {bundleEngine, type Contestant, type Measured, numpyMissing, numpyPeer} from "./contestants"

// Times the career engine against its NumPy peers; README.md says what is measured and what the ratios mean.
// Usage: npx tsx bench/career/bench.ts [--careers 1000000] [--rounds 3]

const MEMORY_CAREERS = 1_000_000
const MIB = 1024 * 1024

function wholeNumber(text: string, name: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1) return value
  console.error(`Expected a whole number of at least 1 for --${name}, found "${text}"`)
  process.exit(2)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

const {values} = parseArgs({
  options: {careers: {type: "string", default: "1000000"}, rounds: {type: "string", default: "3"}},
})
const careers = wholeNumber(values.careers, "careers")
const rounds = wholeNumber(values.rounds, "rounds")

const engine = bundleEngine()
const missing = numpyMissing()
const peers =
  missing === null
    ? (["own", "whole"] as const).flatMap(block => [numpyPeer("dense", block), numpyPeer("sparse", block)])
    : []
const contestants: readonly Contestant[] = [engine.time, ...peers]
if (missing !== null) console.log(`SKIPPED the NumPy peers: ${missing}`)

const measured: readonly Measured[][] = contestants.map(() => [])
for (let round = 0; round < rounds; round += 1)
  contestants.forEach((contestant, index) => {
    measured[index]?.push(contestant.run(careers, round + 1))
  })

console.log(`Example law, ${careers} careers x 4 policies, ${rounds} rounds, one thread, CPU time`)
console.log("contestant            careers/CPU-s   engine is   peak MiB")
contestants.forEach(({name}, index) => {
  const mine = measured[index] ?? []
  const speed = median(mine.map(({careersPerCpuSecond}) => careersPerCpuSecond))
  const ratio = median(
    mine.map(
      ({careersPerCpuSecond}, round) =>
        (measured[0]?.[round]?.careersPerCpuSecond ?? 0) / careersPerCpuSecond,
    ),
  )
  const peak = median(mine.map(({peakBytes}) => peakBytes)) / MIB
  console.log(
    `${name.padEnd(20)} ${Math.round(speed).toLocaleString("en-US").padStart(14)} ${`${ratio.toFixed(2)} x`.padStart(11)} ${peak.toFixed(0).padStart(10)}`,
  )
})

const whole = engine.whole(MEMORY_CAREERS)
console.log(
  `runLaw of ${MEMORY_CAREERS} careers x 4 policies, figures and differences: ${whole.wallSeconds.toFixed(2)} s, ` +
    `${(whole.addedBytes / MIB).toFixed(0)} MiB above the start of the process`,
)
const [one = 0, two = 0] = [1, 2].map(threads =>
  median(Array.from({length: rounds}, () => engine.threads(careers, threads).wallSeconds)),
)
console.log(
  `runLaw of ${careers} careers x 4 policies in 2 threads: ${(one / two).toFixed(2)} x as fast by the clock as in 1 ` +
    `(${one.toFixed(2)} s, ${two.toFixed(2)} s; ${availableParallelism()} cores; on a busy machine this says little)`,
)
engine.remove()
