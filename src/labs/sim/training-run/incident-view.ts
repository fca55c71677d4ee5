import type {JsonValue} from "#model/journal/json-value"
import {
  CHANGE_HOURS,
  HUNDRED_STEPS_HOURS,
  LOG_HOURS,
  LOG_PROBES,
  REPLAY_HOURS,
  REPLAY_PROBES,
} from "./actions"
import {CAUSES} from "./causes"
import {RANK_EXAMPLES, SOURCES} from "./corpus"
import type {Incident} from "./incident"
import {DIES_AT, JUDGED_AT, LOG_EVERY, plannedRate, RESUMED_AT, STEPS_PER_UPDATE} from "./timetable"

/** What is told when somebody is called: the loss, the plan, and what things cost. */
export function briefView({run, parameters}: Incident): JsonValue {
  return {
    budgetHours: parameters.budget_hours,
    hours: {log: LOG_HOURS, replay: REPLAY_HOURS, hundredSteps: HUNDRED_STEPS_HOURS, change: CHANGE_HOURS},
    causes: [...CAUSES],
    logProbes: [...LOG_PROBES],
    replayProbes: [...REPLAY_PROBES],
    sources: SOURCES,
    rankExamples: [...RANK_EXAMPLES],
    checkpoints: [...run.checkpoints.keys()],
    resumedAt: RESUMED_AT * STEPS_PER_UPDATE,
    stoppedAt: DIES_AT * STEPS_PER_UPDATE,
    judgedAt: JUDGED_AT * STEPS_PER_UPDATE,
    steps: run.entries.map(({step}) => step),
    plannedRate: run.entries.map(({step}) => plannedMean(step / STEPS_PER_UPDATE)),
    loss: run.entries.map(({loss}) => loss),
  }
}

/** The plan for the updates that an entry of the logs covers. */
function plannedMean(until: number): number {
  let sum = 0
  for (let update = until - LOG_EVERY; update < until; update += 1) sum += plannedRate(update)
  return sum / LOG_EVERY
}

export function stateView({hoursLeft, turns, last}: Incident): JsonValue {
  return {hoursLeft, turn: turns, last: resultView(last)}
}

function resultView(last: Incident["last"]): JsonValue {
  if (last === null) return null
  if (last.kind === "refused") return {...last}
  const steps = last.entries.map(({step}) => step)
  if (last.kind === "rerun")
    return {
      kind: "rerun",
      from: last.from,
      steps,
      loss: last.entries.map(({loss}) => loss),
      checkLoss: last.entries.map(({checkLoss}) => checkLoss),
    }
  const {probe} = last
  const values = last.entries.map((entry): JsonValue => {
    const value = entry[probe]
    return typeof value === "number" ? value : [...value]
  })
  return {kind: "probe", probe, steps, values}
}
