import type {JournalEvent} from "#model/journal/event"
import {RESUME_KEPT} from "#model/journal/kinds"
import type {ResumeKept} from "#model/resume/resume-kept"
import {type ReadEvent, saidOfKind} from "./events-of-kind"

/** The resume that was kept last; undefined where none was, or where the person stopped using that one: the one before it
 * does not come back. Does not depend on the order of arrival. */
export function foldResume(events: readonly JournalEvent[]): ReadEvent<ResumeKept> | undefined {
  const last = saidOfKind(events, RESUME_KEPT).at(-1)
  if (last === undefined || last.isTakenBack) return undefined
  return {id: last.id, at: last.at, payload: last.payload}
}
