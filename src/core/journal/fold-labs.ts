import type {JournalEvent} from "#model/journal/event"
import {LAB_ATTEMPTED, LAB_HINT_OPENED, LAB_REFERENCE_SHOWN} from "#model/journal/kinds"
import type {LabAttempt} from "#model/labs/lab-attempt"
import {eventsOfKind, type ReadEvent} from "./events-of-kind"

export type AttemptEvent = ReadEvent<LabAttempt>

/** What the journal knows of one lab. */
export type LabRecord = {
  /** Oldest first. */
  readonly attempts: readonly AttemptEvent[]
  /** Attempts whose code differs from every one before: running the same code again is no new try. */
  readonly triedCount: number
  /** The attempt with the highest score, the earliest of several; null where none came to a grade. */
  readonly best: AttemptEvent | null
  /** The first attempt that passed. */
  readonly passed: AttemptEvent | null
  /** Whether the first pass came before the reference was looked at. */
  readonly passedUnaided: boolean
  /** Numbers of the hints that were opened, rising from 1. */
  readonly hintsOpened: readonly number[]
  /** The instant at which the reference was first looked at. */
  readonly referenceShownAt: string | null
}

export const NO_RECORD: LabRecord = {
  attempts: [],
  triedCount: 0,
  best: null,
  passed: null,
  passedUnaided: false,
  hintsOpened: [],
  referenceShownAt: null,
}

/** How many more attempts open a hint: each opens after one more; 0 where it is open or may be opened.
 * @param hint its number, from 1 */
export function attemptsToHint({hintsOpened, triedCount}: LabRecord, hint: number): number {
  return hintsOpened.includes(hint) ? 0 : Math.max(0, hint - triedCount)
}

type Moment = {readonly id: string; readonly at: string}

/** Negative where `a` comes first; the order of a journal. */
function compare(a: Moment, b: Moment): number {
  return a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1
}

function group<T extends {readonly payload: {readonly lab: string}}>(events: readonly T[]): Map<string, T[]> {
  const byLab = new Map<string, T[]>()
  for (const event of events) {
    const own = byLab.get(event.payload.lab)
    if (own === undefined) byLab.set(event.payload.lab, [event])
    else own.push(event)
  }
  return byLab
}

function bestOf(attempts: readonly AttemptEvent[]): AttemptEvent | null {
  let best: AttemptEvent | null = null
  for (const attempt of attempts) {
    const {score} = attempt.payload
    if (score !== null && score > (best?.payload.score ?? -1)) best = attempt
  }
  return best
}

/** What was done in each lab, by its id; a lab that nothing is known of is not there. Does not depend on the order
 * of arrival. */
export function foldLabs(events: readonly JournalEvent[]): ReadonlyMap<string, LabRecord> {
  const attempts = group(eventsOfKind(events, LAB_ATTEMPTED))
  const hints = group(eventsOfKind(events, LAB_HINT_OPENED))
  const shown = group(eventsOfKind(events, LAB_REFERENCE_SHOWN))
  const labs = new Set([...attempts.keys(), ...hints.keys(), ...shown.keys()])
  return new Map(
    [...labs].map(lab => {
      const own = attempts.get(lab) ?? []
      const passed = own.find(({payload}) => payload.passed) ?? null
      const firstShown = shown.get(lab)?.[0] ?? null
      const numbers = new Set((hints.get(lab) ?? []).map(({payload}) => payload.hint))
      const record: LabRecord = {
        attempts: own,
        triedCount: new Set(own.map(({payload}) => payload.codeHash)).size,
        best: bestOf(own),
        passed,
        passedUnaided: passed !== null && (firstShown === null || compare(passed, firstShown) < 0),
        hintsOpened: [...numbers].sort((a, b) => a - b),
        referenceShownAt: firstShown?.at ?? null,
      }
      return [lab, record]
    }),
  )
}
