import type {JsonValue} from "#model/journal/json-value"
import type {AgentRun} from "./agent-run"
import {callUsd, HANDED_SHARE, MOST, MOST_STEPS, replanUsd} from "./costs"

/** What the guard is told of a task before it begins. */
export function taskView({task}: AgentRun): JsonValue {
  return {
    valueUsd: task.valueUsd,
    budgetUsd: task.budgetUsd,
    replanUsd: replanUsd(0),
    handedShare: HANDED_SHARE,
    mostSteps: MOST_STEPS,
  }
}

/** What came of the last verdict; null at first. */
export function lastView({last}: AgentRun): JsonValue {
  if (last === null) return null
  const {made, costUsd} = last
  return {
    made: made !== null,
    ok: made?.ok ?? true,
    items: [...(made?.items ?? [])],
    costUsd,
    childrenUsd: [...(made?.childrenUsd ?? [])],
  }
}

/** The call that the agent wants to make, with the most that may be billed for it and for each agent it starts. */
export function nextView({next, steps}: AgentRun): JsonValue {
  const {tool, args, childrenUsd} = next
  return {
    tool,
    args,
    mostUsd: MOST * callUsd(steps),
    childrenMostUsd: childrenUsd.map(usd => MOST * usd),
  }
}
