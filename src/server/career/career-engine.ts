import {lawOf} from "#core/career/answer"
import type {RunOptions} from "#core/career/law-tasks"
import {runLawSteps} from "#core/career/run-law"
import {payFitOf} from "#core/career/view/pay-provenance"
import {breathe, type Watch} from "#io/node/breathe"
import {defaultWorkers, openWorkerPool, type WorkerPool} from "#io/node/worker-pool"
import type {CareerAnswer, CareerQuestion, Progress} from "#model/career-answer"
import type {CareerResult} from "#model/career-result"
import type {Content} from "#model/content/content"
import type {CareerLaw} from "#model/law"
import type {CareerJobs} from "./career-jobs"
import {runLawInThreads} from "./run-law-in-threads"

/** Below this many careers of all policies, starting threads costs more than they save. */
const LEAST_FOR_THREADS = 200_000

/** The career engine of a Node process: small runs happen here, large ones in threads, and which of the two makes
 * no difference to the result. */
export type CareerEngine = {
  runLaw(law: CareerLaw, options: RunOptions, watch?: Watch<Progress>): Promise<CareerResult>
  answer(question: CareerQuestion, content: Content, watch?: Watch<Progress>): Promise<CareerAnswer>
  close(): Promise<void>
}

export type CareerEngineOptions = {
  /** The bundled `career-worker.ts`. */
  readonly workerScript: URL
  /** Threads to use, however small the run; left out, large runs use one a core. */
  readonly workers?: number | undefined
}

export function openCareerEngine({workerScript, workers: asked}: CareerEngineOptions): CareerEngine {
  const workers = asked ?? defaultWorkers()
  const leastForThreads = asked === undefined ? LEAST_FOR_THREADS : 0
  let pool: WorkerPool<CareerJobs> | undefined

  async function run(
    law: CareerLaw,
    options: RunOptions,
    watch: Watch<Progress> = {},
  ): Promise<CareerResult> {
    if (workers < 2 || options.careers * law.policies.length <= leastForThreads)
      return breathe(runLawSteps(law, options), watch)
    pool ??= openWorkerPool<CareerJobs>({script: workerScript, workers})
    return runLawInThreads(law, {...options, pool, workers}, watch)
  }

  return {
    runLaw: run,
    async answer(question, content, watch) {
      const {law, plans, caveats, preset} = lawOf(question, content)
      const {careers, seed, coupling} = question
      const result = await run(law, {careers, seed, coupling}, watch)
      return {question, law, plans, result, payFit: payFitOf(preset.bands, content), caveats}
    },
    async close() {
      await pool?.close()
    },
  }
}
