import type {AgentRun, Verdict} from "./agent-run"
import {openRuns} from "./open-runs"
import {type TracesParameters, tracesParametersSchema} from "./parameters"

/** Twenty steps, and money without end. */
const TWENTY: TracesParameters = tracesParametersSchema.parse({
  tasks: 20_000,
  fewest_steps: 20,
  most_steps: 20,
  sections: {research: 1, coding: 1, paging: 0, polling: 0, children: 0, flaky: 0},
  loop: 0,
  second_loop: 0,
  loops: {tight: 1, spiral: 1, oscillation: 1, impossible: 0, stalled: 0, fanOut: 0},
  late: 0,
  replan_helps: 0,
  leaves: 0,
  spoils: 0,
  least_value_usd: 1,
  most_value_usd: 1,
  budget_usd: 1000,
})

function play(change: Partial<TracesParameters>, verdict: (run: AgentRun) => Verdict): AgentRun[] {
  const runs = openRuns({parameters: {...TWENTY, ...change}, seed: 20_261_128})
  for (const run of runs) while (run.end === null) run.decide(verdict(run))
  return runs
}

/** What this simulator gives where the true value is known. */
export const GUARD_REALISM = {
  "twenty-steps": () => {
    const runs = play({spoils: 0.05}, () => "allow")
    return runs.filter(({end}) => end === "finished").length / runs.length
  },
  "steps-in-a-loop": () => {
    const runs = play({loop: 1, leaves: 0.2, tasks: 8_000}, () => "allow")
    return runs.reduce((sum, {steps}) => sum + steps - 20, 0) / runs.length
  },
  "replans-until-out": () => {
    const runs = play({loop: 1, replan_helps: 0.4, tasks: 8_000}, run =>
      run.loop === null ? "allow" : "replan",
    )
    return runs.reduce((sum, {replans}) => sum + replans, 0) / runs.length
  },
} as const
