import type {MarketTrace} from "#labs/sim/spot-market/trace"

export type MarketJob = MarketTrace["jobs"][number]
/** From and to are hours. */
export type JobBlock = {
  readonly from: number
  readonly to: number
  readonly on: "spot" | "od" | "idle"
  readonly starting: boolean
}

const hours = (minutes: number) => minutes / 60

export function jobBlocks({stretches, endsMin}: MarketJob): JobBlock[] {
  return stretches.map(({fromMin, on, starting}, at) => ({
    from: hours(fromMin),
    to: hours(stretches[at + 1]?.fromMin ?? endsMin),
    on,
    starting,
  }))
}

function hoursOn(job: MarketJob, on: JobBlock["on"]): number {
  return jobBlocks(job)
    .filter(block => block.on === on)
    .reduce((sum, {from, to}) => sum + to - from, 0)
}

/** The job to look at first: a late one, otherwise the one that is furthest from its least cost. */
export function jobToLookAt({jobs}: MarketTrace): number {
  const badness = ({isLate, costRatio, leastRatio}: MarketJob) => (isLate ? 1000 : 0) + costRatio - leastRatio
  let worst = 0
  for (const [at, job] of jobs.entries()) {
    const before = jobs[worst]
    if (before !== undefined && badness(job) > badness(before)) worst = at
  }
  return worst
}

export const percentOf = (share: number) => `${Math.round(share * 100)}\u202f%`
const hourText = (value: number) => `${value.toFixed(1)}\u202fh`

/** What the strip of one job shows, in words. */
export function jobWords(job: MarketJob, {at, deadlineMin}: {at: number; deadlineMin: number}): string {
  const spare = hours(deadlineMin - job.endsMin)
  const end = job.isLate ? `was ${hourText(-spare)} late` : `ended ${hourText(spare)} before its deadline`
  const times = job.takenMin.length
  const taken =
    times === 0
      ? "no machine was taken away"
      : `${times} machine${times === 1 ? " was" : "s were"} taken away`
  return `Job ${at + 1} ran ${hourText(hoursOn(job, "spot"))} on spot machines and ${hourText(hoursOn(job, "od"))} on demand, ${taken}, and it ${end}. It cost ${percentOf(job.costRatio)} of on-demand machines; ${percentOf(job.leastRatio)} is the least if changing took no time.`
}
