import type {Progress} from "#model/career-answer"
import type {CareerResult} from "#model/career-result"
import type {CareerLaw} from "#model/law"
import {LawAssembly} from "./law-assembly"
import {lawTasks, type RunOptions, runTask, type TaskOutput} from "./law-tasks"
import {prepareLaw} from "./prepare-law"

export type {RunOptions}

/** One of `of` equal shares of the work, by policy. */
export type Share = {readonly index: number; readonly of: number}
const WHOLE: Share = {index: 0, of: 1}

/** Runs a share of a law piece by piece: yields after each piece, so that the caller can show progress, breathe or
 * stop. The assembly holds the policies of the share. */
export function* assembleSteps(
  law: CareerLaw,
  options: RunOptions,
  share: Share = WHOLE,
): Generator<Progress, LawAssembly> {
  const prepared = prepareLaw(law)
  const tasks = lawTasks(law, options).filter(({policy}) => policy % share.of === share.index)
  const assembly = new LawAssembly(law, options)
  const total = tasks.reduce((sum, task) => sum + task.count, 0)
  let done = 0
  let piece: TaskOutput | undefined
  for (const task of tasks) {
    piece = runTask(prepared, task, piece)
    assembly.add(task, piece)
    done += task.count
    yield {done, total}
  }
  return assembly
}

/** Runs a law piece by piece. */
export function* runLawSteps(law: CareerLaw, options: RunOptions): Generator<Progress, CareerResult> {
  const assembly = yield* assembleSteps(law, options)
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
