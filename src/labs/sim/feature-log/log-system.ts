import type {LabSystem} from "../lab-system"
import {drawLog} from "./draw-log"
import {JOIN_METRICS, joinMetrics} from "./join-metrics"
import {JOIN_REALISM} from "./join-realism"
import {type FeatureLogParameters, featureLogParametersSchema} from "./parameters"
import {playFeatureLog} from "./play-feature-log"
import {judgeTable, servedTable} from "./verdicts"

/** A warehouse's log of feature values, and labels to be joined with what was known at their time. */
export const FEATURE_LOG: LabSystem<FeatureLogParameters> = {
  id: "feature-log",
  exports: ["asof"],
  parameters: featureLogParametersSchema,
  metrics: JOIN_METRICS,
  play: playFeatureLog,
  best: ({parameters, seed}) => {
    const log = drawLog(parameters, seed)
    const table = servedTable(log)
    return joinMetrics(log, table, judgeTable(log, table))
  },
  realism: JOIN_REALISM,
}
