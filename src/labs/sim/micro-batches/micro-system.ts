import type {LabSystem} from "../lab-system"
import {exactRun} from "./exact-run"
import {MICRO_REALISM} from "./micro-realism"
import {type MicroParameters, microParametersSchema} from "./parameters"
import {playMicroBatches} from "./play-micro-batches"
import {MICRO_METRICS, microMetrics} from "./run-metrics"

/** Data-parallel training of a small language model, in micro-batches of unequal size. */
export const MICRO_BATCHES: LabSystem<MicroParameters> = {
  id: "micro-batches",
  exports: ["make"],
  parameters: microParametersSchema,
  metrics: MICRO_METRICS,
  play: playMicroBatches,
  best: world => microMetrics(exactRun(world)),
  realism: MICRO_REALISM,
}
