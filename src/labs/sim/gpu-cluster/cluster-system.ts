import type {LabSystem} from "../lab-system"
import {CLUSTER_METRICS, clusterMetrics, meanCompletionMs} from "./cluster-metrics"
import {CLUSTER_REALISM} from "./cluster-realism"
import {type ClusterParameters, clusterParametersSchema} from "./parameters"
import {playCluster, runScheduler} from "./play-cluster"
import {leastWorkLeft, preemptive} from "./schedulers"

/** A cluster of GPUs and training jobs that need all of theirs at once. */
export const GPU_CLUSTER: LabSystem<ClusterParameters> = {
  id: "gpu-cluster",
  exports: ["schedule"],
  parameters: clusterParametersSchema,
  metrics: CLUSTER_METRICS,
  play: playCluster,
  best: world => {
    const run = runScheduler(world, preemptive(leastWorkLeft))
    return clusterMetrics(run, meanCompletionMs(run))
  },
  realism: CLUSTER_REALISM,
}
