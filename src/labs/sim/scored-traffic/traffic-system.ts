import type {LabSystem} from "../lab-system"
import {BID_METRICS, bidMetrics} from "./bid-metrics"
import {type TrafficParameters, trafficParametersSchema} from "./parameters"
import {playTraffic} from "./play-traffic"
import {TRAFFIC_REALISM} from "./traffic-realism"
import {drawLive} from "./views"

/** Scores of a click model that learned from thinned data, and the live traffic that they are used for. */
export const SCORED_TRAFFIC: LabSystem<TrafficParameters> = {
  id: "scored-traffic",
  exports: ["fitCal", "apply"],
  parameters: trafficParametersSchema,
  metrics: BID_METRICS,
  play: playTraffic,
  best: ({parameters, seed}) => {
    const live = drawLive(parameters, seed)
    return bidMetrics(
      live,
      live.map(({chance}) => chance),
    )
  },
  realism: TRAFFIC_REALISM,
}
