import {eventLine, type JournalEvent} from "#model/journal/event"
import {unionEvents} from "./union-events"

/** A journal as JSON Lines, each line ended by a line feed: equal journals give equal texts. Events of newer
 * builds are written as they came. An empty journal is the empty text. */
export function exportLines(events: readonly JournalEvent[]): string {
  return unionEvents(events, [])
    .events.map(event => `${eventLine(event)}\n`)
    .join("")
}
