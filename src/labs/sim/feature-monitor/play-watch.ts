import {z} from "zod"
import {LabFault, readAnswer} from "../lab-fault"
import type {Play, World} from "../lab-system"
import {ALARM_KINDS, isOfOutcomes} from "./kinds"
import type {MonitorParameters} from "./parameters"
import {watchTrace} from "./trace"
import {watchMetrics} from "./watch-metrics"
import {type Alarm, WatchRun} from "./watch-run"
import {serviceView, todayView} from "./watch-view"

const alarmsSchema = z
  .array(
    z.strictObject({
      feature: z.number().int("expected a whole number, the place of a feature, or null").nullable(),
      kind: z.enum(ALARM_KINDS),
    }),
  )
  .max(1000)
const ASKED = {
  call: "check",
  hint: "Return a list of alarms like {feature: 3, kind: 'shift'} or {feature: null, kind: 'label'}; an empty list is a quiet day",
} as const

function readAlarms(answer: unknown, run: WatchRun): Alarm[] {
  const alarms = readAnswer(alarmsSchema, answer, ASKED)
  const known = new Map<string, Alarm>()
  for (const alarm of alarms) {
    const {feature, kind} = alarm
    if ((feature === null) !== isOfOutcomes(kind))
      throw new LabFault(
        `The answer of check() has the kind "${kind}" for ${feature === null ? "no feature" : `feature ${feature}`}`,
        "shift, unit and missing are about a feature; label and concept are about the outcomes, with feature null",
      )
    if (feature !== null && (feature < 0 || feature >= run.features.length))
      throw new LabFault(
        `The answer of check() names feature ${feature}; there are ${run.features.length}, from 0`,
        "Name a feature by its place in `day.features`",
      )
    known.set(`${feature} ${kind}`, alarm)
  }
  return [...known.values()]
}

/** Plays many worlds side by side: each front asks all those that are not over about their day. */
export function* playWatch(worlds: readonly World<MonitorParameters>[]): Play {
  const runs = worlds.map(({parameters, seed}) => new WatchRun(parameters, seed))
  yield {
    call: "make",
    on: "code",
    ids: runs.map((_, id) => id),
    shared: [],
    args: runs.map(run => [serviceView(run)]),
    keep: ["check"],
  }
  let asked = runs.map((run, id) => ({run, id}))
  while (asked.length > 0) {
    const answers = yield {
      call: "check",
      on: "kept",
      ids: asked.map(({id}) => id),
      shared: [],
      args: asked.map(({run}) => [todayView(run)]),
    }
    for (const [at, {run}] of asked.entries()) run.decide(readAlarms(answers[at], run))
    asked = asked.filter(({run}) => !run.over)
  }
  return runs.map((run, at) => ({
    metrics: watchMetrics(run),
    trace: worlds[at]?.record ? watchTrace(run) : null,
  }))
}

/** One world under a monitor of ours that may look behind the data. */
export function runMonitor(
  {parameters, seed}: World<MonitorParameters>,
  monitor: (run: WatchRun) => readonly Alarm[],
): WatchRun {
  const run = new WatchRun(parameters, seed)
  while (!run.over) run.decide(monitor(run))
  return run
}
