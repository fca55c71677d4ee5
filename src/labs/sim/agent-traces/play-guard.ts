import {z} from "zod"
import {readAnswer} from "../lab-fault"
import type {Play, World} from "../lab-system"
import {VERDICTS} from "./agent-run"
import {guardMetrics} from "./guard-metrics"
import {lastView, nextView, taskView} from "./guard-view"
import {openRuns} from "./open-runs"
import type {TracesParameters} from "./parameters"
import {runTold} from "./told-guard"
import {guardTrace} from "./trace"

const verdictSchema = z.enum(VERDICTS)
const ASKED = {call: "guard", hint: 'Return one of "allow", "deny", "replan" and "handOff"'} as const

/** Plays the tasks of all worlds side by side: each front asks about the next call of every agent that still works. */
export function* playGuard(worlds: readonly World<TracesParameters>[]): Play {
  const opened = worlds.map(openRuns)
  const all = opened.flat().map((run, id) => ({run, id}))
  yield {
    call: "make",
    on: "code",
    ids: all.map(({id}) => id),
    shared: [],
    args: all.map(({run}) => [taskView(run)]),
    keep: ["guard"],
  }
  for (let left = all; left.length > 0; left = left.filter(({run}) => run.end === null)) {
    const answers = yield {
      call: "guard",
      on: "kept",
      ids: left.map(({id}) => id),
      shared: [],
      args: left.map(({run}) => [lastView(run), nextView(run)]),
    }
    for (const [at, {run}] of left.entries()) run.decide(readAnswer(verdictSchema, answers[at], ASKED))
  }
  return worlds.map((world, at) => {
    const runs = opened[at] ?? []
    return {metrics: guardMetrics(runs, runTold(world)), trace: world.record ? guardTrace(runs) : null}
  })
}
