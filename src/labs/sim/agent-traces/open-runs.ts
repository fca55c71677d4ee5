import type {World} from "../lab-system"
import {AgentRun} from "./agent-run"
import {drawTask} from "./agent-task"
import type {TracesParameters} from "./parameters"

/** The tasks of a world before anything has happened. */
export function openRuns({parameters, seed, record}: World<TracesParameters>): AgentRun[] {
  return Array.from(
    {length: parameters.tasks},
    (_, index) => new AgentRun(drawTask(parameters, {seed, index}), record),
  )
}
