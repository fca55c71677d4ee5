import type {Metrics} from "#model/labs/verdict"
import type {AgentRun, TaskEnd} from "./agent-run"
import {OVER_USD} from "./costs"

export const GUARD_METRICS = [
  "ofTold",
  "netUsd",
  "finished",
  "handedOff",
  "overBudget",
  "lostUsd",
  "spentUsd",
  "replans",
  "steps",
] as const

/** What a task has brought: its value, less what it has cost, less the harm of a bill above the budget. */
export function netUsd(run: AgentRun): number {
  return run.valueUsd - run.spentUsd - (run.end === "over" ? OVER_USD : 0)
}

/** Below this there is nothing to be had in a world, and no share of it. */
const LEAST_USD = 0.01

/** What the tasks of a world came to, each a mean over its tasks, beside the same tasks under a guard that is told
 * everything. */
export function guardMetrics(runs: readonly AgentRun[], told: readonly AgentRun[]): Metrics {
  const meanOf = (value: (run: AgentRun) => number) =>
    runs.reduce((sum, run) => sum + value(run), 0) / runs.length
  const shareOf = (end: TaskEnd) => meanOf(run => (run.end === end ? 1 : 0))
  const toldUsd = told.reduce((sum, run) => sum + netUsd(run), 0) / told.length
  return {
    ofTold: meanOf(netUsd) / Math.max(LEAST_USD, toldUsd),
    netUsd: meanOf(netUsd),
    finished: shareOf("finished"),
    handedOff: shareOf("handedOff"),
    overBudget: shareOf("over"),
    lostUsd: meanOf(({lostUsd}) => lostUsd),
    spentUsd: meanOf(({spentUsd}) => spentUsd),
    replans: meanOf(({replans}) => replans),
    steps: meanOf(({steps}) => steps),
  }
}
