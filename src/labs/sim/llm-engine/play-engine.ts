import {z} from "zod"
import {readAnswer} from "../lab-fault"
import type {Play, World} from "../lab-system"
import {engineMetrics} from "./engine-metrics"
import {type Decision, EngineRun} from "./engine-run"
import {engineView, machineView} from "./engine-view"
import type {EngineParameters} from "./parameters"
import {engineTrace} from "./trace"

const ids = z.array(z.number().int("expected a whole number, the id of a request")).max(4096)
const decisionSchema = z.strictObject({admit: ids, preempt: ids})
const ASKED = {
  call: "next",
  hint: "Return an object with the two lists `admit` and `preempt`, each of ids; empty lists do nothing",
} as const

/** Plays many worlds side by side: each front asks all those that need a decision. */
export function* playEngine(worlds: readonly World<EngineParameters>[]): Play {
  const runs = worlds.map(({parameters, seed, record}) => new EngineRun(parameters, seed, record))
  yield {
    call: "make",
    on: "code",
    ids: runs.map((_, id) => id),
    shared: [],
    args: runs.map(({parameters}) => [machineView(parameters)]),
    keep: ["next"],
  }
  let asked = runs.flatMap((run, id) => (run.advance() ? [{run, id}] : []))
  while (asked.length > 0) {
    const answers = yield {
      call: "next",
      on: "kept",
      ids: asked.map(({id}) => id),
      shared: [],
      args: asked.map(({run}) => [engineView(run)]),
    }
    for (const [at, {run}] of asked.entries()) run.decide(readAnswer(decisionSchema, answers[at], ASKED))
    asked = asked.filter(({run}) => run.advance())
  }
  return runs.map((run, at) => ({
    metrics: engineMetrics(run),
    trace: worlds[at]?.record ? engineTrace(run) : null,
  }))
}

/** One world under a policy of ours that sees everything, hidden lengths too. */
export function runPolicy(
  {parameters, seed}: World<EngineParameters>,
  policy: (run: EngineRun) => Decision,
): EngineRun {
  const run = new EngineRun(parameters, seed)
  while (run.advance()) run.decide(policy(run))
  return run
}
