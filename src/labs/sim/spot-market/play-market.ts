import {z} from "zod"
import type {JsonValue} from "#model/journal/json-value"
import {readAnswer} from "../lab-fault"
import type {Play, World} from "../lab-system"
import {marketMetrics} from "./market-metrics"
import {type MarketParameters, STEP_MIN} from "./parameters"
import {MACHINES, SpotJob} from "./spot-job"
import {drawSpells} from "./spot-spells"
import {marketTrace} from "./trace"

const machineSchema = z.enum(MACHINES, 'expected "spot", "od" or "idle"')
const ASKED = {call: "choose", hint: 'Return one of the texts "spot", "od" and "idle"'} as const

/** What the code sees of a job when it is asked; built anew each time. Times are minutes. */
function jobView(job: SpotJob): JsonValue {
  const {parameters, step, seenThere} = job
  return {
    nowMin: step * STEP_MIN,
    deadlineMin: parameters.deadline_min,
    workMin: parameters.work_min,
    doneMin: job.done * STEP_MIN,
    savedMin: job.saved * STEP_MIN,
    on: job.on,
    startingMin: job.starting * STEP_MIN,
    spot: job.isThere,
    spotPrice: parameters.spot_price,
    changeOverMin: parameters.change_over_min,
    checkpointMin: parameters.checkpoint_min,
    askEveryMin: parameters.ask_every_min,
    thereMin: seenThere * STEP_MIN,
    awayMin: (step - seenThere) * STEP_MIN,
    timesGone: job.timesGone,
  }
}

export function openJobs({parameters, seed, record}: World<MarketParameters>): SpotJob[] {
  return drawSpells(parameters, seed).map(spells => new SpotJob(parameters, spells, record))
}

/** Plays the jobs of all worlds side by side: each front asks all those that need a decision. */
export function* playMarket(worlds: readonly World<MarketParameters>[]): Play {
  const markets = worlds.map(openJobs)
  let asked = markets
    .flat()
    .map((job, id) => ({job, id}))
    .filter(({job}) => job.advance())
  while (asked.length > 0) {
    const answers = yield {
      call: "choose",
      on: "code",
      ids: asked.map(({id}) => id),
      shared: [],
      args: asked.map(({job}) => [jobView(job)]),
    }
    for (const [at, {job}] of asked.entries()) job.decide(readAnswer(machineSchema, answers[at], ASKED))
    asked = asked.filter(({job}) => job.advance())
  }
  return markets.map((jobs, at) => ({
    metrics: marketMetrics(jobs),
    trace: worlds[at]?.record ? marketTrace(jobs) : null,
  }))
}
