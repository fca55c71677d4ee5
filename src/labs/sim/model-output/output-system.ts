import type {LabSystem} from "../lab-system"
import {OUTPUT_REALISM} from "./output-realism"
import {type OutputParameters, outputParametersSchema} from "./parameters"
import {playOutput} from "./play-output"
import {READING_METRICS, readingMetrics} from "./reading-metrics"
import {readTold} from "./told-reader"

/** A model that was asked for records as JSON, and what it wrote instead. */
export const MODEL_OUTPUT: LabSystem<OutputParameters> = {
  id: "model-output",
  exports: ["parse"],
  parameters: outputParametersSchema,
  metrics: READING_METRICS,
  play: playOutput,
  best: world => readingMetrics(readTold(world)),
  realism: OUTPUT_REALISM,
}
