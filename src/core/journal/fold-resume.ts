import type {JournalEvent} from "#model/journal/event"
import {RESUME_KEPT} from "#model/journal/kinds"
import type {ResumeKept} from "#model/resume/resume-kept"
import {eventsOfKind, type ReadEvent} from "./events-of-kind"

/** The resume that was kept last; undefined where none was. Does not depend on the order of arrival. */
export function foldResume(events: readonly JournalEvent[]): ReadEvent<ResumeKept> | undefined {
  return eventsOfKind(events, RESUME_KEPT).at(-1)
}
