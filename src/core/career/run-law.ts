import type {Progress} from "#model/career-answer"
import type {CareerResult} from "#model/career-result"
import type {CareerLaw} from "#model/law"
import {LawAssembly} from "./law-assembly"
import {lawTasks, type RunOptions, runTask} from "./law-tasks"
import {prepareLaw} from "./prepare-law"

export type {RunOptions}

/** Runs a law piece by piece: yields after each piece, so that the caller can show progress, breathe or stop. */
export function* runLawSteps(law: CareerLaw, options: RunOptions): Generator<Progress, CareerResult> {
  const prepared = prepareLaw(law)
  const tasks = lawTasks(law, options)
  const assembly = new LawAssembly(law, options)
  const total = tasks.reduce((sum, task) => sum + task.count, 0)
  let done = 0
  for (const task of tasks) {
    assembly.add(task, runTask(prepared, task))
    done += task.count
    yield {done, total}
  }
  return assembly.finish()
}

/** Runs a law at once. The result depends on (law, careers, seed, coupling) alone. */
export function runLaw(law: CareerLaw, options: RunOptions): CareerResult {
  return exhaust(runLawSteps(law, options))
}

/** Drives a generator of steps to its end. */
export function exhaust<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
