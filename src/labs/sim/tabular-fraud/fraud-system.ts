import type {LabSystem} from "../lab-system"
import {bestForest} from "./best-forest"
import {BOOST_REALISM} from "./boost-realism"
import {drawWorld} from "./draw-table"
import {FIT_METRICS, fitMetrics} from "./fit-metrics"
import {type FraudParameters, fraudParametersSchema} from "./parameters"
import {playTabular} from "./play-tabular"

/** Card payments in a table of binned columns, to be told apart by a sum of small trees. */
export const TABULAR_FRAUD: LabSystem<FraudParameters> = {
  id: "tabular-fraud",
  exports: ["fit"],
  parameters: fraudParametersSchema,
  metrics: FIT_METRICS,
  play: playTabular,
  best: ({parameters, seed}) => {
    const world = drawWorld(parameters, seed)
    return fitMetrics(world, bestForest(parameters, world, seed))
  },
  realism: BOOST_REALISM,
}
