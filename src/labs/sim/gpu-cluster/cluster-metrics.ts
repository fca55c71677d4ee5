import {mean, sum} from "#math/sum"
import type {Metrics} from "#model/labs/verdict"
import {quantileOf} from "../kernel/statistics"
import type {ClusterRun} from "./cluster-run"
import type {TrainingJob} from "./training-job"

export const CLUSTER_METRICS = [
  "ofOracle",
  "meanHours",
  "p95Hours",
  "largeWaitHours",
  "longestIdleHours",
  "stopsPerJob",
  "used",
  "idleHeld",
  "spreadLost",
  "workLost",
  "finished",
] as const

const MS_PER_HOUR = 3_600_000

/** From arrival to end; to the end of the world where it never ended. */
export function completionMs(run: ClusterRun, {arrivesMs, endsMs}: TrainingJob): number {
  return (endsMs ?? Math.max(run.nowMs, arrivesMs)) - arrivesMs
}

export function meanCompletionMs(run: ClusterRun): number {
  return mean(run.jobs.filter(job => run.isPossible(job)).map(job => completionMs(run, job)))
}

/** What a finished world has measured. Jobs that need more GPUs than there are count in nothing.
 * @param oracleMs the mean completion time of the same jobs under who knows their run times */
export function clusterMetrics(run: ClusterRun, oracleMs: number): Metrics {
  const {tally, parameters, nowMs} = run
  const jobs = run.jobs.filter(job => run.isPossible(job))
  const times = jobs.map(job => completionMs(run, job))
  const large = jobs.filter(({gpus}) => gpus > parameters.gpus_per_node)
  const idle = ({longestIdleMs, worksFromMs, endsMs, idleFromMs}: TrainingJob) =>
    endsMs === null && worksFromMs === null ? Math.max(longestIdleMs, nowMs - idleFromMs) : longestIdleMs
  const waits = large.map(
    ({firstStartMs, arrivesMs}) => (firstStartMs ?? Math.max(nowMs, arrivesMs)) - arrivesMs,
  )
  const useful = sum(jobs.filter(({endsMs}) => endsMs !== null).map(({gpus, runMs}) => gpus * runMs))
  const lastEnd = Math.max(1, ...jobs.map(({endsMs}) => endsMs ?? nowMs))
  return {
    ofOracle: oracleMs / mean(times),
    meanHours: mean(times) / MS_PER_HOUR,
    p95Hours: quantileOf(times, 0.95, 0) / MS_PER_HOUR,
    largeWaitHours: Math.max(0, ...waits) / MS_PER_HOUR,
    longestIdleHours: Math.max(0, ...jobs.map(idle)) / MS_PER_HOUR,
    stopsPerJob: mean(jobs.map(({stops}) => stops)),
    used: useful / (lastEnd * parameters.nodes * parameters.gpus_per_node),
    idleHeld: tally.held === 0 ? 0 : 1 - tally.working / tally.held,
    spreadLost: tally.working === 0 ? 0 : tally.spread / tally.working,
    workLost: tally.working === 0 ? 0 : tally.lost / tally.working,
    finished: mean(jobs.map(({endsMs}) => (endsMs === null ? 0 : 1))),
  }
}
