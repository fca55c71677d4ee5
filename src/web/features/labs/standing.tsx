import type {LabRecord} from "#core/journal/fold-labs"
import {scoreWords} from "./level-words"

/** How far a person has come in a lab, in a few words. */
export function Standing({record}: {readonly record: LabRecord}) {
  const {attempts, best, passed} = record
  const score = best?.payload.score ?? null
  if (passed !== null)
    return (
      <span className="lab-standing">
        <span className="lab-passed">
          <CheckMark /> Passed
        </span>
        <span className="faint small">best {scoreWords(score ?? 0)}</span>
      </span>
    )
  if (attempts.length === 0) return <span className="lab-standing faint small">not tried</span>
  return (
    <span className="lab-standing">
      <span>{score === null ? "Tried" : `Best ${scoreWords(score)}`}</span>
      <span className="faint small">
        {attempts.length} {attempts.length === 1 ? "attempt" : "attempts"}
      </span>
    </span>
  )
}

export function CheckMark() {
  return (
    <svg className="lab-check" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path d="M2 7.5 5.5 11 12 3.5" />
    </svg>
  )
}

export function CrossMark() {
  return (
    <svg className="lab-check" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path d="M3 3l8 8M11 3l-8 8" />
    </svg>
  )
}
