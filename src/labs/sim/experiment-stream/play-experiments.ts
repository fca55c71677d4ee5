import {z} from "zod"
import type {JsonValue} from "#model/journal/json-value"
import {LabFault, readAnswer} from "../lab-fault"
import type {Play, World} from "../lab-system"
import {type DaySums, Experiment} from "./experiment"
import {type Ended, experimentMetrics} from "./experiment-metrics"
import type {ExperimentParameters} from "./parameters"
import {experimentTrace} from "./trace"

const decisionSchema = z.strictObject({
  decide: z.enum(["A", "B", "wait", "invalid"]),
  est: z.number(),
  ci: z.tuple([z.number(), z.number()]),
})
const ASKED = {
  call: "analyse",
  hint: "Return {decide, est, ci}: decide is A, B, wait or invalid; est is dollars a person, ci its two ends",
} as const

/** An experiment that runs, and the days that were seen of it. */
type Running = {
  readonly experiment: Experiment
  readonly parameters: ExperimentParameters
  readonly days: DaySums[]
  ended: Ended | null
}

function readDecision(answer: unknown) {
  const decision = readAnswer(decisionSchema, answer, ASKED)
  const [low, high] = decision.ci
  if (low <= decision.est && decision.est <= high) return decision
  throw new LabFault(
    `The answer of analyse() must have its estimate inside its interval, found ${decision.est} and ${low} to ${high}`,
    "Give the lower end first; what is not known yet is a wide interval",
  )
}

/** What is told once of an experiment. */
function setupView({days, novelty_days, day_cost, upkeep}: ExperimentParameters): JsonValue {
  return {days, noveltyDays: novelty_days, dayCost: day_cost, upkeep}
}

function startAll({parameters, seed}: World<ExperimentParameters>): Running[] {
  return Array.from({length: parameters.experiments}, (_, number) => ({
    experiment: new Experiment(parameters, seed, number),
    parameters,
    days: [],
    ended: null,
  }))
}

function take(run: Running, answer: unknown): void {
  const {decide, est, ci} = readDecision(answer)
  const isLast = run.days.length >= run.parameters.days
  if (decide === "wait" && !isLast) return
  const {truth} = run.experiment
  run.ended = {truth, days: run.days, decide: decide === "wait" ? "A" : decide, est, ci}
}

/** Runs the experiments of all worlds side by side: each front is one more day of those that still run. */
export function* playExperiments(worlds: readonly World<ExperimentParameters>[]): Play {
  const portfolios = worlds.map(startAll)
  const all = portfolios.flat()
  yield {
    call: "make",
    on: "code",
    ids: all.map((_, id) => id),
    shared: [],
    args: all.map(({parameters}) => [setupView(parameters)]),
    keep: ["analyse"],
  }
  let running = all.map((run, id) => ({run, id}))
  while (running.length > 0) {
    const args = running.map(({run}) => {
      const day = run.experiment.nextDay()
      run.days.push(day)
      return [{...day, a: {...day.a}, b: {...day.b}}]
    })
    const answers = yield {call: "analyse", on: "kept", ids: running.map(({id}) => id), shared: [], args}
    for (const [at, {run}] of running.entries()) take(run, answers[at])
    running = running.filter(({run}) => run.ended === null)
  }
  return worlds.map(({parameters, record}, at) => {
    const ended = (portfolios[at] ?? []).flatMap(run => (run.ended === null ? [] : [run.ended]))
    return {
      metrics: experimentMetrics(ended, parameters),
      trace: record ? experimentTrace(portfolios[at] ?? [], parameters) : null,
    }
  })
}
