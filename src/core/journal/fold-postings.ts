import type {PostingInput} from "#model/decode/reading"
import type {SavedPosting} from "#model/decode/saved-posting"
import type {JournalEvent} from "#model/journal/event"
import {POSTING_DECODED} from "#model/journal/kinds"
import {eventsOfKind, type ReadEvent} from "./events-of-kind"

function keyOf({title = "", company = "", text}: PostingInput): string {
  return JSON.stringify([title, company, text])
}

/** The kept postings that count, oldest first. Of a posting that was kept more than once (title, company and text are the
 * same) the last one counts; taking that back brings the one before it back. Does not depend on the order of arrival. */
export function foldPostings(events: readonly JournalEvent[]): readonly ReadEvent<SavedPosting>[] {
  const saved = eventsOfKind(events, POSTING_DECODED)
  const last = new Map(saved.map(({id, payload}) => [keyOf(payload.input), id]))
  return saved.filter(({id, payload}) => last.get(keyOf(payload.input)) === id)
}
