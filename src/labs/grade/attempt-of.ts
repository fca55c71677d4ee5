import {type LabAttempt, MOST_CODE} from "#model/labs/lab-attempt"
import type {Verdict} from "#model/labs/verdict"

/** Raised when the same code may come to another score although the lab has not changed. */
export const LABS_ENGINE = "labs/1"

/** The attempt that the journal keeps of a run. Null where there is none to keep: the simulator never saw the code,
 * because it does not parse or lacks a function that the lab asks for, or it is longer than any solution. */
export function attemptOf(
  verdict: Verdict,
  {code, surface}: {readonly code: string; readonly surface: LabAttempt["surface"]},
): LabAttempt | null {
  const {lab, labVersion, language, codeHash, grade, failure} = verdict
  if (failure?.kind === "syntax" || failure?.kind === "lacks" || code.length > MOST_CODE) return null
  const metrics = Object.entries(grade?.metrics ?? {}).filter(([, value]) => Number.isFinite(value))
  return {
    lab,
    labVersion,
    language,
    code,
    codeHash,
    engine: LABS_ENGINE,
    surface,
    score: grade?.score ?? null,
    passed: grade?.passed ?? false,
    beatsBest: grade?.beatsBest ?? false,
    metrics: Object.fromEntries(metrics),
    trapsFailed: (grade?.traps ?? []).filter(({passed}) => !passed).map(({id}) => id),
    failure:
      failure === null
        ? null
        : {
            kind: failure.kind,
            message: failure.message.slice(0, 4000),
            line: failure.line,
            column: failure.column,
          },
  }
}
