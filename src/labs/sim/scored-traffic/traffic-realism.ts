import {calibrationError} from "./bid-metrics"
import {trafficParametersSchema} from "./parameters"
import {drawLive, keptRate} from "./views"

/** A model without faults of its own that learned from a tenth of the views without a click; 2.44 % are clicked. */
const HONEST = trafficParametersSchema.parse({
  rows: 1,
  in_training: 0,
  live_rows: 40_000,
  click_rate: 1 / 41,
  click_rate_now: 1 / 41,
  keep: 0.1,
  separation: 1.5,
  sharpness: 1,
  bend: 0,
  decimals: 15,
  segments: [{share: 1, odds: 1}],
})

/** The way back from the kept rows to all views. */
function backToAll(score: number, keep: number): number {
  return score / (score + (1 - score) / keep)
}

/** What this simulator gives where the true value is known. */
export const TRAFFIC_REALISM = {
  "back-from-sampling": () => backToAll(keptRate(1 / 41, 0.1), 0.1),
  "error-after-formula": () => {
    const live = drawLive(HONEST, 20_261_123)
    return calibrationError(
      live.map(({clicked}) => (clicked ? 1 : 0)),
      live.map(({score}) => backToAll(score, HONEST.keep)),
    )
  },
} as const
