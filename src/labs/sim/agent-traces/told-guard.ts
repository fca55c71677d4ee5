import type {World} from "../lab-system"
import {type AgentRun, aloneUsd, type Verdict} from "./agent-run"
import {callUsd, HANDED_SHARE, replanUsd} from "./costs"
import {openRuns} from "./open-runs"
import type {TracesParameters} from "./parameters"
import type {WorkStep} from "./work-step"

function childrenUsd({childrenUsd: each}: WorkStep): number {
  return each.reduce((a, b) => a + b, 0)
}

/** What the rest of the work will cost, about: each step reads all before it. */
function restUsd({leftSteps, steps}: AgentRun): number {
  const calls = leftSteps.length * callUsd(steps + leftSteps.length / 2)
  return leftSteps.reduce((sum, one) => sum + childrenUsd(one), calls)
}

/** The verdict of a guard that is told where loops begin, how each of them ends, and whether the work is going to be
 * spoilt. */
export function toldVerdict(run: AgentRun): Verdict {
  const {loop, task, steps, next} = run
  if (run.doneSteps >= task.spoiltAt) return "handOff"
  const byReplan = loop === null ? 0 : loop.replans * replanUsd(steps)
  const byItself = loop === null ? 0 : loop.leavesAfter * (callUsd(steps) + childrenUsd(next))
  const ahead = Math.min(byReplan, byItself) + restUsd(run)
  const handed = HANDED_SHARE * run.progress * task.valueUsd
  if (task.valueUsd - ahead <= handed || run.spentUsd + ahead > task.budgetUsd) return "handOff"
  if (loop !== null) return byReplan <= byItself ? "replan" : "allow"
  const children = next.childrenUsd.length
  return children > 0 && childrenUsd(next) > aloneUsd(children, steps) ? "deny" : "allow"
}

export function runTold(world: World<TracesParameters>): AgentRun[] {
  const runs = openRuns(world)
  for (const run of runs) while (run.end === null) run.decide(toldVerdict(run))
  return runs
}
