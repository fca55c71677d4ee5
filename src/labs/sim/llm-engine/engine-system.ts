import type {LabSystem} from "../lab-system"
import {clairvoyant} from "./clairvoyant"
import {ENGINE_METRICS, engineMetrics} from "./engine-metrics"
import {ENGINE_REALISM} from "./engine-realism"
import {type EngineParameters, engineParametersSchema} from "./parameters"
import {playEngine, runPolicy} from "./play-engine"

/** One GPU that serves a language model with continuous batching. */
export const LLM_ENGINE: LabSystem<EngineParameters> = {
  id: "llm-engine",
  exports: ["make"],
  parameters: engineParametersSchema,
  metrics: ENGINE_METRICS,
  play: playEngine,
  best: world => engineMetrics(runPolicy(world, clairvoyant)),
  realism: ENGINE_REALISM,
}
