import {z} from "zod"
import {leastCost} from "./market-metrics"
import {STEP_MIN} from "./parameters"
import {MACHINES, type SpotJob} from "./spot-job"

/** What each job ran on. Times are minutes from the start of the world. */
export const marketTraceSchema = z.strictObject({
  deadlineMin: z.number(),
  workMin: z.number(),
  jobs: z.array(
    z.strictObject({
      /** Stretches with a spot machine, as from and to. */
      spells: z.array(z.tuple([z.number(), z.number()])),
      stretches: z.array(z.strictObject({fromMin: z.number(), on: z.enum(MACHINES), starting: z.boolean()})),
      /** When a spot machine was taken away. */
      takenMin: z.array(z.number()),
      /** Minutes that could still be wasted. */
      slacks: z.array(z.strictObject({atMin: z.number(), slackMin: z.number()})),
      endsMin: z.number(),
      isLate: z.boolean(),
      /** Against on-demand machines only; the least if changing took no time. */
      costRatio: z.number(),
      leastRatio: z.number(),
    }),
  ),
})
export type MarketTrace = z.infer<typeof marketTraceSchema>

function spellsOf({spells}: SpotJob): [number, number][] {
  const found: [number, number][] = []
  for (const [step, isThere] of spells.entries()) {
    if (!isThere) continue
    const last = found.at(-1)
    if (last !== undefined && last[1] === step * STEP_MIN) last[1] += STEP_MIN
    else found.push([step * STEP_MIN, (step + 1) * STEP_MIN])
  }
  return found
}

export function marketTrace(jobs: readonly SpotJob[]): MarketTrace {
  const [first] = jobs
  return {
    deadlineMin: first?.parameters.deadline_min ?? 0,
    workMin: first?.parameters.work_min ?? 0,
    jobs: jobs.map(job => ({
      spells: spellsOf(job),
      stretches: job.stretches.map(({from, ...rest}) => ({fromMin: from * STEP_MIN, ...rest})),
      takenMin: job.taken.map(step => step * STEP_MIN),
      slacks: job.slacks.map(({step, slack}) => ({atMin: step * STEP_MIN, slackMin: slack * STEP_MIN})),
      endsMin: job.step * STEP_MIN,
      isLate: job.isLate,
      costRatio: job.cost / job.work,
      leastRatio: leastCost(job) / job.work,
    })),
  }
}
