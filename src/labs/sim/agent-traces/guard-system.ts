import type {LabSystem} from "../lab-system"
import {GUARD_METRICS, guardMetrics} from "./guard-metrics"
import {GUARD_REALISM} from "./guard-realism"
import {type TracesParameters, tracesParametersSchema} from "./parameters"
import {playGuard} from "./play-guard"
import {runTold} from "./told-guard"

/** Agents that work in steps, go in circles and spend money, and the guard that is asked before each call. */
export const AGENT_TRACES: LabSystem<TracesParameters> = {
  id: "agent-traces",
  exports: ["make"],
  parameters: tracesParametersSchema,
  metrics: GUARD_METRICS,
  play: playGuard,
  best: world => {
    const told = runTold(world)
    return guardMetrics(told, told)
  },
  realism: GUARD_REALISM,
}
