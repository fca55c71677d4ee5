import type {Progress} from "#model/career-answer"
import type {CliEffects} from "./effects"

const QUIET_MS = 1000
const EVERY_MS = 100

export type ProgressLine = {readonly onProgress: (progress: Progress) => void; clear(): void}

/** Shows how far a run is once it has taken a second, and clears that away.
 * @param now milliseconds of any clock */
export function progressLine(
  what: string,
  effects: Pick<CliEffects, "flash">,
  now: () => number = () => performance.now(),
): ProgressLine {
  const started = now()
  let shown = Number.NEGATIVE_INFINITY
  return {
    onProgress({done, total}) {
      const at = now()
      if (at - started < QUIET_MS || at - shown < EVERY_MS) return
      shown = at
      effects.flash(`${what} ${Math.floor((done / total) * 100)} %`)
    },
    clear() {
      if (shown > Number.NEGATIVE_INFINITY) effects.flash("")
    },
  }
}
