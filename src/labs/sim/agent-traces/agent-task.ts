import {drawChance} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import {drawLoop, type Loop} from "./loop-law"
import type {TracesParameters} from "./parameters"
import {drawPlan} from "./plan-law"
import type {WorkStep} from "./work-step"

/** One task with all that will happen to it. */
export type AgentTask = {
  readonly plan: readonly WorkStep[]
  readonly loops: readonly Loop[]
  readonly valueUsd: number
  readonly budgetUsd: number
  /** The step at which the work is spoilt for good; Infinity: none. */
  readonly spoiltAt: number
}

export function drawTask(
  parameters: TracesParameters,
  {seed, index}: {seed: number; index: number},
): AgentTask {
  const stream = streamOf(seed, `task ${index}`)
  const writer = drawPlan(stream, parameters)
  const plan = [...writer.steps]
  const has = drawChance(stream, parameters.loop)
  const second = drawChance(stream, parameters.second_loop)
  const places = [0, 1].map(() => {
    const from = parameters.late * 0.75
    return Math.floor((from + (1 - from) * stream.nextUnit()) * plan.length)
  })
  const loops = places
    .slice(0, has ? (second ? 2 : 1) : 0)
    .sort((a, b) => a - b)
    .map(at => drawLoop(stream, parameters, {at: Math.max(1, at), plan, name: writer.name()}))
  const spoilt = plan.findIndex(() => drawChance(stream, parameters.spoils))
  const {least_value_usd, most_value_usd, budget_usd} = parameters
  return {
    plan,
    loops,
    valueUsd: least_value_usd + (most_value_usd - least_value_usd) * stream.nextUnit(),
    budgetUsd: budget_usd,
    spoiltAt: spoilt < 0 ? Number.POSITIVE_INFINITY : spoilt,
  }
}
