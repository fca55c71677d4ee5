import type {LabSystem} from "../lab-system"
import {costWithForesight} from "./foresight"
import {MARKET_METRICS, marketMetrics} from "./market-metrics"
import {MARKET_REALISM} from "./market-realism"
import {type MarketParameters, marketParametersSchema} from "./parameters"
import {openJobs, playMarket} from "./play-market"

/** Jobs with a deadline on machines that are cheap and can be taken away. */
export const SPOT_MARKET: LabSystem<MarketParameters> = {
  id: "spot-market",
  exports: ["choose"],
  parameters: marketParametersSchema,
  metrics: MARKET_METRICS,
  play: playMarket,
  best: world => {
    const jobs = openJobs(world)
    return marketMetrics(jobs, jobs.map(costWithForesight))
  },
  realism: MARKET_REALISM,
}
