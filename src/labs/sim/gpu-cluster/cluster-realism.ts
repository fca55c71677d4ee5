import {mean} from "#math/sum"
import {quantileOf} from "../kernel/statistics"
import {streamOf} from "../kernel/streams"
import {meanCompletionMs} from "./cluster-metrics"
import type {ClusterRun, Op} from "./cluster-run"
import {type ClusterParameters, clusterParametersSchema} from "./parameters"
import {runScheduler} from "./play-cluster"
import {drawPhillySeconds} from "./run-law"
import {attainedService, firstComeFirstServed, leastWorkLeft, preemptive} from "./schedulers"

const SEED = 20_261_128
const HOUR_S = 3600

/** One node whose jobs take one GPU each and start at once. Run times are exponential, ten hours on average, so that the
 * minute between two cycles does not count. */
function queueOf(gpus: number, load: number): ClusterParameters {
  const meanS = 10 * HOUR_S
  return clusterParametersSchema.parse({
    nodes: 1,
    gpus_per_node: gpus,
    jobs: 20_000,
    per_hour: (load * gpus * HOUR_S) / meanS,
    kinds: [{gpus: 1, weight: 1, spread_speed: 1}],
    run_law: "exponential",
    mean_s: meanS,
    longest_s: 1,
    start_s: 0,
    checkpoint_s: HOUR_S,
    cycle_s: 10,
    tick_s: 1000 * HOUR_S,
    patience_h: 10_000,
  })
}

/** The mean wait against the mean run time, over five seeds. */
function meanWait(gpus: number, load: number): number {
  const parameters = queueOf(gpus, load)
  const waits = [1, 2, 3, 4, 5].map(seed => {
    const {jobs} = runScheduler({parameters, seed: SEED + seed}, firstComeFirstServed)
    return mean(jobs.map(({firstStartMs, arrivesMs}) => (firstStartMs ?? arrivesMs) - arrivesMs))
  })
  return mean(waits) / (parameters.mean_s * 1000)
}

/** Jobs of all sizes with Philly's run times on 64 GPUs, at this many an hour. */
function cluster(perHour: number): ClusterParameters {
  return clusterParametersSchema.parse({
    nodes: 8,
    gpus_per_node: 8,
    jobs: 240,
    per_hour: perHour,
    kinds: [
      {gpus: 1, weight: 47, spread_speed: 1},
      {gpus: 2, weight: 15, spread_speed: 0.8},
      {gpus: 4, weight: 15, spread_speed: 0.75},
      {gpus: 8, weight: 16, spread_speed: 0.6},
      {gpus: 16, weight: 5, spread_speed: 0.7},
      {gpus: 32, weight: 2, spread_speed: 0.7},
    ],
    longest_s: 6 * HOUR_S,
    start_s: 120,
    checkpoint_s: 900,
    cycle_s: 60,
    tick_s: 600,
  })
}

const RATES = [16, 20, 24]

/** Mean completion time of one scheduler against that of another, over three loads and four seeds each. */
function ratio(over: (run: ClusterRun) => readonly Op[], under: (run: ClusterRun) => readonly Op[]): number {
  const total = (scheduler: (run: ClusterRun) => readonly Op[]) =>
    mean(
      RATES.flatMap(rate =>
        [1, 2, 3, 4].map(seed =>
          meanCompletionMs(runScheduler({parameters: cluster(rate), seed: SEED + seed}, scheduler)),
        ),
      ),
    )
  return total(over) / total(under)
}

const attained = preemptive(attainedService({firstMs: 1_800_000, base: 4}))

function runQuantile(share: number): number {
  const stream = streamOf(SEED, "realism runs")
  return quantileOf(
    Array.from({length: 20_001}, () => drawPhillySeconds(stream)),
    share,
    0,
  )
}

/** What this simulator gives where the true value is known, and beside published ones. */
export const CLUSTER_REALISM = {
  "wait-one-gpu": () => meanWait(1, 0.6),
  "wait-eight-gpus": () => meanWait(8, 0.8),
  "run-median": () => runQuantile(0.5),
  "run-ninety": () => runQuantile(0.9),
  "attained-service-near-oracle": () => ratio(attained, preemptive(leastWorkLeft)),
  "first-come-behind": () => ratio(firstComeFirstServed, attained),
} as const
