import type {JournalEvent} from "#model/journal/event"
import {PROFILE_EDITED} from "#model/journal/kinds"
import type {Profile} from "#model/profile"
import {eventsOfKind} from "./events-of-kind"

/** The profile as last edited; undefined where none was given. Taking the last edit back brings the one
 * before it back. Does not depend on the order of arrival. */
export function foldProfile(events: readonly JournalEvent[]): Profile | undefined {
  return eventsOfKind(events, PROFILE_EDITED).at(-1)?.payload
}
