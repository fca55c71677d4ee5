import {z} from "zod"

const seconds = z.number().int().min(0)
const count = z.number().int().min(1)

const kindSchema = z.strictObject({
  gpus: count,
  /** How often it comes among the jobs, by weight. */
  weight: z.number().positive(),
  /** How fast it runs, against 1, where its GPUs lie on more nodes than they must. */
  spread_speed: z.number().positive().max(1),
})

/** A job that a world adds to those drawn. */
const extraJobSchema = z.strictObject({
  at_s: seconds,
  gpus: count,
  run_s: count,
  spread_speed: z.number().positive().max(1).default(0.7),
  copies: count.default(1),
  every_s: seconds.default(0),
})

/** Nodes full of GPUs, and training jobs that need all of their GPUs at once. */
export const clusterParametersSchema = z.strictObject({
  nodes: count.max(64),
  gpus_per_node: count.max(16),
  jobs: z.number().int().min(0).max(100_000),
  per_hour: z.number().positive(),
  kinds: z.array(kindSchema).min(1),
  /** `philly`: the run times of a real cluster, cut to `longest_s`; `exponential`: with this mean, uncut. */
  run_law: z.enum(["philly", "exponential"]).default("philly"),
  mean_s: z.number().positive().default(3600),
  longest_s: count,
  extra: z.array(extraJobSchema).default([]),
  /** From the moment a job has its GPUs until it works: containers, data, checkpoint. */
  start_s: seconds,
  /** Work is saved so often; a job that is stopped saves at once, a node that fails does not. */
  checkpoint_s: count,
  failures: z.array(z.strictObject({node: z.number().int().min(0), at_s: seconds, for_s: count})).default([]),
  /** The scheduler runs at multiples of this where something has changed. */
  cycle_s: count,
  /** And so often at least while somebody waits. */
  tick_s: count,
  /** The world ends this long after its last arrival, whoever still waits. */
  patience_h: z.number().positive().default(36),
})
export type ClusterParameters = z.infer<typeof clusterParametersSchema>
