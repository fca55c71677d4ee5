import {LawAssembly} from "#core/career/law-assembly"
import {lawTasks, type RunOptions} from "#core/career/law-tasks"
import type {Watch} from "#io/node/breathe"
import type {WorkerPool} from "#io/node/worker-pool"
import type {Progress} from "#model/career-answer"
import type {CareerResult} from "#model/career-result"
import type {CareerLaw} from "#model/law"
import type {CareerJobs} from "./career-jobs"

export type ThreadsOptions = RunOptions & {
  readonly pool: WorkerPool<CareerJobs>
  /** How many pieces may be under way at once; more than the pool's threads only costs memory. */
  readonly workers: number
}

/** Runs a law over several threads. The result is that of `runLaw`, bit by bit, whatever the number of threads,
 * for each piece depends on its place alone and the assembly takes pieces in any order. */
export async function runLawInThreads(
  law: CareerLaw,
  {pool, workers, careers, seed, coupling}: ThreadsOptions,
  {onProgress, signal}: Watch<Progress> = {},
): Promise<CareerResult> {
  const run = {careers, seed, coupling}
  const lawText = JSON.stringify(law)
  const assembly = new LawAssembly(law, run)
  const tasks = lawTasks(law, run)
  const total = tasks.reduce((sum, {count}) => sum + count, 0)
  let done = 0
  let next = 0
  async function drain(): Promise<void> {
    for (;;) {
      signal?.throwIfAborted()
      const task = tasks[next]
      if (task === undefined) return
      next += 1
      assembly.add(task, await pool.ask("piece", {lawText, task}))
      done += task.count
      onProgress?.({done, total})
    }
  }
  await Promise.all(Array.from({length: workers}, drain))
  return assembly.finish()
}
