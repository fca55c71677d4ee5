import {setImmediate as nextTurn} from "node:timers/promises"

/** What a long run tells, and what may end it. */
export type Watch<Progress> = {
  onProgress?(progress: Progress): void
  readonly signal?: AbortSignal
}

/** Drives a generator of steps to its end and lets everything else have a turn between two of them.
 * @throws what the signal was aborted with */
export async function breathe<Progress, Result>(
  steps: Generator<Progress, Result>,
  {onProgress, signal}: Watch<Progress> = {},
): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    onProgress?.(step.value)
    await nextTurn()
    signal?.throwIfAborted()
  }
}
