import type {LabSystem} from "../lab-system"
import {EXPERIMENT_METRICS} from "./experiment-metrics"
import {EXPERIMENT_REALISM} from "./experiment-realism"
import {type ExperimentParameters, experimentParametersSchema} from "./parameters"
import {playExperiments} from "./play-experiments"

/** A platform that runs A/B experiments side by side and hears of them once a day. */
export const EXPERIMENT_STREAM: LabSystem<ExperimentParameters> = {
  id: "experiment-stream",
  exports: ["make"],
  parameters: experimentParametersSchema,
  metrics: EXPERIMENT_METRICS,
  play: playExperiments,
  // nothing is lost by who knows each truth on the first day
  best: () => ({lost: 0}),
  realism: EXPERIMENT_REALISM,
}
