import {z} from "zod"
import type {ClusterRun} from "./cluster-run"

/** Who had which GPUs. Times are seconds from the start of the world. */
export const clusterTraceSchema = z.strictObject({
  nodes: z.number(),
  gpusPerNode: z.number(),
  endsS: z.number(),
  /** Null where it never began, or never ended. */
  jobs: z.array(
    z.strictObject({
      id: z.number(),
      gpus: z.number(),
      arrivesS: z.number(),
      startsS: z.number().nullable(),
      endsS: z.number().nullable(),
    }),
  ),
  /** GPUs of a job on a node; it works from `worksFromS` on, null where it never had all of its GPUs. */
  stays: z.array(
    z.strictObject({
      job: z.number(),
      node: z.number(),
      gpus: z.number(),
      fromS: z.number(),
      worksFromS: z.number().nullable(),
      toS: z.number(),
    }),
  ),
  failures: z.array(z.strictObject({node: z.number(), fromS: z.number(), toS: z.number()})),
})
export type ClusterTrace = z.infer<typeof clusterTraceSchema>

const MS = 1000

export function clusterTrace(run: ClusterRun): ClusterTrace {
  const {parameters, jobs, stays, nowMs} = run
  return {
    nodes: parameters.nodes,
    gpusPerNode: parameters.gpus_per_node,
    endsS: nowMs / MS,
    jobs: jobs.map(({id, gpus, arrivesMs, firstStartMs, endsMs}) => ({
      id,
      gpus,
      arrivesS: arrivesMs / MS,
      startsS: firstStartMs === null ? null : firstStartMs / MS,
      endsS: endsMs === null ? null : endsMs / MS,
    })),
    stays: stays.map(({job, node, gpus, fromMs, worksFromMs, toMs}) => ({
      job,
      node,
      gpus,
      fromS: fromMs / MS,
      worksFromS: worksFromMs === null ? null : worksFromMs / MS,
      toS: (toMs ?? nowMs) / MS,
    })),
    failures: parameters.failures.map(({node, at_s, for_s}) => ({node, fromS: at_s, toS: at_s + for_s})),
  }
}
