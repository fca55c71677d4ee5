import type {LabSystem} from "../lab-system"
import {type RunParameters, runParametersSchema} from "./parameters"
import {playRun} from "./play-run"
import {RUN_METRICS} from "./run-metrics"
import {RUN_REALISM} from "./run-realism"
import {toldVerdict} from "./told-verdict"

/** A training run that went wrong, small enough to be run again while you wait. */
export const TRAINING_RUN: LabSystem<RunParameters> = {
  id: "training-run",
  exports: ["make"],
  parameters: runParametersSchema,
  metrics: RUN_METRICS,
  play: playRun,
  best: toldVerdict,
  realism: RUN_REALISM,
}
