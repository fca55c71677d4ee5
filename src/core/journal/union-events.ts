import {compareEvents, eventLine, type JournalEvent} from "#model/journal/event"

/** Two events that claim one id. Events never change, so this is damage or a forgery, never an edit. */
export type IdConflict = {readonly id: string; readonly kept: JournalEvent; readonly refused: JournalEvent}

export type Union = {readonly events: readonly JournalEvent[]; readonly conflicts: readonly IdConflict[]}

/** All events of two journals, each id once, in the order of a journal. Where both hold an id with different
 * content the first stays and the conflict is reported. Without conflicts the union is commutative,
 * associative and idempotent, so exchanging journals twice or in any order gives one result.
 * O((n + m) log(n + m)). */
export function unionEvents(first: readonly JournalEvent[], second: readonly JournalEvent[]): Union {
  const byId = new Map<string, JournalEvent>()
  const conflicts: IdConflict[] = []
  for (const list of [first, second])
    for (const event of list) {
      const kept = byId.get(event.id)
      if (kept === undefined) byId.set(event.id, event)
      else if (kept !== event && eventLine(kept) !== eventLine(event))
        conflicts.push({id: event.id, kept, refused: event})
    }
  return {events: [...byId.values()].sort(compareEvents), conflicts}
}
