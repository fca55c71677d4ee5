import {planDeadline} from "../../src/core/practice/deadline/plan-deadline"
import {STUDY_TIME} from "../../src/core/practice/deadline/study-time"
import {mean, variance} from "../../src/math/sum"
import {byWeight, deadlinePolicy, inDeckOrder, type Policy, plainFsrs, roundRobin} from "./policies"
import {type Setting, simulateLearner, weightOf} from "./simulate"

// Expected recall on the day of an interview at equal minutes: the deadline planner against plain FSRS at 90 % and cramming.
// Usage: npx tsx bench/deadline/bench.ts [learners] [cards] [minutes a day]

const [learners = 1000, cards = 600, minutes = 20] = process.argv.slice(2).map(Number)
const CRAM_DAYS = 3

function row(name: string, policy: Policy, setting: Setting, count: number): number[] {
  const recalls = Array.from({length: count}, (_, seed) => simulateLearner(seed + 1, policy, setting))
  const error = Math.sqrt(variance(recalls) / count)
  console.log(`  ${name.padEnd(49)} ${(100 * mean(recalls)).toFixed(1)} % ± ${(196 * error).toFixed(1)}`)
  return recalls
}

function gainOver(name: string, ours: readonly number[], peers: readonly (readonly number[])[]): void {
  const best = [...peers].sort((a, b) => mean(b) - mean(a))[0] ?? []
  const gain = ours.map((recall, at) => recall - (best[at] ?? 0))
  const error = Math.sqrt(variance(gain) / gain.length)
  console.log(
    `  gain ${name.padEnd(44)} ${(100 * mean(gain)).toFixed(1)} points ± ${(196 * error).toFixed(1)}`,
  )
}

for (const days of [7, 21, 60]) {
  const setting: Setting = {days, cards, minutesPerDay: minutes}
  const peers = [
    row("plain FSRS at .90, deck order", plainFsrs(inDeckOrder), setting, learners),
    row("cramming, deck order", roundRobin(inDeckOrder), setting, learners),
  ]
  const stronger = [
    row("plain FSRS at .90, by weight", plainFsrs(byWeight), setting, learners),
    row("cramming, by weight", roundRobin(byWeight), setting, learners),
  ]
  const started = performance.now()
  const plan = planDeadline(
    Array.from({length: cards}, (_, at) => ({id: String(at), weight: weightOf(at), memory: null})),
    {
      today: 0,
      seconds: Array.from({length: days}, () => 60 * minutes),
      newToday: Number.POSITIVE_INFINITY,
      newPerDay: Number.POSITIVE_INFINITY,
      time: STUDY_TIME,
      seed: 1,
    },
  )
  console.log(
    `  planned in ${Math.round(performance.now() - started)} ms; expects ${(100 * plan.expected).toFixed(1)} %`,
  )
  const ours = row("deadline planner", deadlinePolicy(plan), setting, learners)
  gainOver("over the better of the two as they are used", ours, peers)
  gainOver("over the better of the two with our weights", ours, stronger)
  const cram = (day: number) => (day >= days - CRAM_DAYS ? (minutes * days) / CRAM_DAYS : 0)
  const hours = ((minutes * days) / CRAM_DAYS / 60).toFixed(1)
  row(
    `no daily limit: ${hours} h on each of the last ${CRAM_DAYS} days`,
    roundRobin(byWeight),
    {...setting, minutesOn: cram},
    learners,
  )
}
