import type {JournalEvent} from "#model/journal/event"
import {readPayload} from "#model/journal/kind"
import {RETRACTED} from "#model/journal/kinds"
import {unionEvents} from "./union-events"

/** Which events are taken back. A retraction that is itself taken back does nothing, so its target counts
 * again. Time plays no part: the clocks of two devices may differ, and a retraction may arrive before what it
 * takes back. Retractions that point at each other in a ring (only a forger can make one, for an id must be
 * known before it can be pointed at) do nothing.
 *
 * Settles the retractions that nobody retracts first, then those whose retractors are all settled or one of
 * whose retractors holds. Each has one target, so what is left over are rings. O(n). */
export function retractedIds(events: readonly JournalEvent[]): ReadonlySet<string> {
  const targetOf = new Map<string, string>()
  for (const event of events) {
    if (event.kind !== RETRACTED.name) continue
    const reading = readPayload(RETRACTED, event)
    if (reading.status === "read") targetOf.set(event.id, reading.payload.eventId)
  }
  const openRetractors = new Map<string, number>()
  for (const target of targetOf.values()) openRetractors.set(target, (openRetractors.get(target) ?? 0) + 1)

  const retracted = new Set<string>()
  const settled = [...targetOf.keys()].filter(id => !openRetractors.has(id))
  for (const id of settled) {
    const target = targetOf.get(id)
    if (target === undefined) continue
    const open = (openRetractors.get(target) ?? 0) - 1
    openRetractors.set(target, open)
    const known = retracted.has(target)
    if (!retracted.has(id)) retracted.add(target)
    if (known || !targetOf.has(target)) continue
    if (retracted.has(target) || open === 0) settled.push(target)
  }
  return retracted
}

/** The events that count: each id once, in the order of a journal, without those that are taken back.
 * The result does not depend on the order of arrival. */
export function settle(events: readonly JournalEvent[]): readonly JournalEvent[] {
  const {events: union} = unionEvents(events, [])
  const retracted = retractedIds(union)
  return union.filter(({id}) => !retracted.has(id))
}
