import {z} from "zod"
import {readAnswer} from "../lab-fault"
import type {Play, World} from "../lab-system"
import {clusterMetrics, meanCompletionMs} from "./cluster-metrics"
import {ClusterRun, type Op} from "./cluster-run"
import {clusterView} from "./cluster-view"
import type {ClusterParameters} from "./parameters"
import {leastWorkLeft, preemptive} from "./schedulers"
import {clusterTrace} from "./trace"

const id = z.number().int("expected a whole number").min(0)
const opsSchema = z
  .array(
    z.discriminatedUnion("op", [
      z.strictObject({op: z.literal("place"), job: id, node: id, gpus: z.number().int().min(1)}),
      z.strictObject({op: z.literal("stop"), job: id}),
    ]),
  )
  .max(2000)
const ASKED = {
  call: "schedule",
  hint: 'Return a list of {op: "stop", job} and {op: "place", job, node, gpus}; an empty list changes nothing',
} as const

/** Plays many clusters side by side: each front asks all those that need a decision. */
export function* playCluster(worlds: readonly World<ClusterParameters>[]): Play {
  const runs = worlds.map(({parameters, seed, record}) => new ClusterRun(parameters, seed, record))
  let asked = runs.map((run, at) => ({run, at})).filter(({run}) => run.advance())
  while (asked.length > 0) {
    const answers = yield {
      call: "schedule",
      on: "code",
      ids: asked.map(({at}) => at),
      shared: [],
      args: asked.map(({run}) => clusterView(run)),
    }
    for (const [at, {run}] of asked.entries()) run.decide(readAnswer(opsSchema, answers[at], ASKED))
    asked = asked.filter(({run}) => run.advance())
  }
  return runs.map((run, at) => {
    const world = worlds[at]
    const oracle = world === undefined ? run : runScheduler(world, preemptive(leastWorkLeft))
    return {
      metrics: clusterMetrics(run, meanCompletionMs(oracle)),
      trace: world?.record ? clusterTrace(run) : null,
    }
  })
}

/** One world under a scheduler of ours that sees everything, run times too. */
export function runScheduler(
  {parameters, seed}: World<ClusterParameters>,
  scheduler: (run: ClusterRun) => readonly Op[],
): ClusterRun {
  const run = new ClusterRun(parameters, seed)
  while (run.advance()) run.decide(scheduler(run))
  return run
}
