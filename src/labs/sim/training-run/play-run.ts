import {readAnswer} from "../lab-fault"
import type {Play, World} from "../lab-system"
import {actionSchema} from "./actions"
import {Incident} from "./incident"
import {briefView, stateView} from "./incident-view"
import type {RunParameters} from "./parameters"
import {poolFor} from "./pools"
import {runMetrics} from "./run-metrics"
import {runTrace} from "./trace"

const ASKED = {
  call: "next",
  hint: "Return one action: {do: 'probe', probe}, {do: 'rerun', from, steps, changes} or {do: 'verdict', from, causes, changes}",
} as const

/** Plays many incidents side by side: each front asks all those without a verdict for their next action. */
export function* playRun(worlds: readonly World<RunParameters>[]): Play {
  const incidents = worlds.map(
    ({parameters, seed}) => new Incident(parameters, poolFor(seed, parameters.hard_patch), seed),
  )
  yield {
    call: "make",
    on: "code",
    ids: incidents.map((_, id) => id),
    shared: [],
    args: incidents.map(incident => [briefView(incident)]),
    keep: ["next"],
  }
  let asked = incidents.map((incident, id) => ({incident, id}))
  while (asked.length > 0) {
    const answers = yield {
      call: "next",
      on: "kept",
      ids: asked.map(({id}) => id),
      shared: [],
      args: asked.map(({incident}) => [stateView(incident)]),
    }
    for (const [at, {incident}] of asked.entries()) incident.act(readAnswer(actionSchema, answers[at], ASKED))
    asked = asked.filter(({incident}) => !incident.over)
  }
  return incidents.map((incident, at) => ({
    metrics: runMetrics(incident),
    trace: worlds[at]?.record ? runTrace(incident) : null,
  }))
}
