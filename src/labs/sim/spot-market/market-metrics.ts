import {sum} from "#math/sum"
import type {Metrics} from "#model/labs/verdict"
import {STEP_MIN} from "./parameters"
import type {SpotJob} from "./spot-job"

export const MARKET_METRICS = [
  "saved",
  "costRatio",
  "late",
  "changeOvers",
  "lostHours",
  "spotShare",
  "spareHours",
] as const

/** The least that a job can cost if changing machines took no time: every step with a spot machine is worked on one. */
export function leastCost({work, spells, parameters}: SpotJob): number {
  const there = Math.min(work, spells.filter(Boolean).length)
  return there * Math.min(1, parameters.spot_price) + (work - there)
}

/** What finished jobs have come to. */
export function marketMetrics(jobs: readonly SpotJob[], costs = jobs.map(({cost}) => cost)): Metrics {
  const onDemand = sum(jobs.map(({work}) => work))
  const most = onDemand - sum(jobs.map(leastCost))
  const cost = sum(costs)
  return {
    saved: most === 0 ? 0 : (onDemand - cost) / most,
    costRatio: cost / onDemand,
    late: jobs.filter(({isLate}) => isLate).length,
    changeOvers: sum(jobs.map(({changeOvers}) => changeOvers)) / jobs.length,
    lostHours: (sum(jobs.map(({lost}) => lost)) * STEP_MIN) / 60 / jobs.length,
    spotShare: sum(jobs.map(({spotWork}) => spotWork)) / onDemand,
    spareHours: (Math.min(...jobs.map(({deadline, step}) => deadline - step)) * STEP_MIN) / 60,
  }
}
