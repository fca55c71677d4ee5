import {mean, sum} from "#math/sum"
import {costWithForesight} from "./foresight"
import {type MarketParameters, marketParametersSchema, STEP_MIN} from "./parameters"
import {openJobs} from "./play-market"
import type {Machine, SpotJob} from "./spot-job"

const SEED = 20_261_123
const DAY_MIN = 1440

/** Changing machines takes no time, nothing is lost, and the code is asked at every step. */
const BARE = {jobs: 60, change_over_min: 0, checkpoint_min: 6, ask_every_min: 6, spot_price: 0.3}

/** Spot machines come and go by the toss of a coin: there in half of the steps, each step for itself. */
const COIN = {...BARE, zones: [{there_min: 12, away_min: 12}]}

/** Two days of work and a quarter of it to spare, in zones like those of the lab. */
const TIGHT = marketParametersSchema.parse({
  jobs: 60,
  work_min: 2 * DAY_MIN,
  deadline_min: 2.5 * DAY_MIN,
  change_over_min: 12,
  checkpoint_min: 18,
  ask_every_min: 6,
  spot_price: 0.3,
  zones: [
    {there_min: 480, away_min: 240},
    {there_min: 240, away_min: 240},
    {there_min: 180, away_min: 360},
  ],
})

function jobsOf(parameters: MarketParameters, markets: number): SpotJob[] {
  return Array.from({length: markets}, (_, market) => openJobs({parameters, seed: SEED + market})).flat()
}

function meanCost(jobs: readonly SpotJob[], policy: (job: SpotJob) => Machine): number {
  for (const job of jobs) while (job.advance()) job.decide(policy(job))
  return mean(jobs.map(({cost}) => cost))
}

function isTight(job: SpotJob): boolean {
  return job.slack < job.parameters.ask_every_min / STEP_MIN
}

/** Waits for a spot machine until there is no time left to wait. */
function greedy(job: SpotJob): Machine {
  if (isTight(job)) return "od"
  return job.isThere ? "spot" : "idle"
}

function neverIdle(job: SpotJob): Machine {
  return job.isThere ? "spot" : "od"
}

/** Keeps to a straight line from start to deadline; on demand until two change-overs ahead of it. */
function uniformProgress(job: SpotJob): Machine {
  if (isTight(job)) return "od"
  if (job.isThere) return "spot"
  const ahead = job.on === "od" ? (2 * job.parameters.change_over_min) / STEP_MIN : 0
  return job.done < (job.work * (job.step + ahead)) / job.deadline ? "od" : "idle"
}

function gapRatio(): number {
  const foresight = mean(jobsOf(TIGHT, 5).map(costWithForesight))
  const cost = (policy: (job: SpotJob) => Machine) => meanCost(jobsOf(TIGHT, 5), policy)
  return (cost(greedy) - foresight) / (cost(uniformProgress) - foresight)
}

function coin(work: number, deadline: number): MarketParameters {
  return marketParametersSchema.parse({...COIN, work_min: work * STEP_MIN, deadline_min: deadline * STEP_MIN})
}

function shareThere(): number {
  const parameters = {...TIGHT, zones: TIGHT.zones.slice(0, 1)}
  const jobs = jobsOf(parameters, 20)
  return sum(jobs.map(({spells}) => spells.filter(Boolean).length)) / sum(jobs.map(({deadline}) => deadline))
}

/** What this simulator gives where the true value is known, and beside a published one. */
export const MARKET_REALISM = {
  "share-with-spot": shareThere,
  "cost-of-waiting": () => meanCost(jobsOf(coin(1, 4), 200), greedy),
  "cost-with-foresight": () => mean(jobsOf(coin(6, 10), 200).map(costWithForesight)),
  "cost-of-never-waiting": () => {
    const parameters = {...TIGHT, ...BARE, zones: TIGHT.zones.slice(0, 1)}
    return meanCost(jobsOf(parameters, 20), neverIdle) / (parameters.work_min / STEP_MIN)
  },
  "gap-halved": gapRatio,
} as const
