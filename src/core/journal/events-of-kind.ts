import type {JournalEvent} from "#model/journal/event"
import {type JournalKind, type KindRegistry, readEvent, readPayload} from "#model/journal/kind"
import {JOURNAL_KINDS} from "#model/journal/kinds"
import type {Problem} from "#model/parse"
import {retractedIds, settle} from "./settle"
import {unionEvents} from "./union-events"

export type ReadEvent<T> = {readonly id: string; readonly at: string; readonly payload: T}

/** What every fold starts from: the events of one kind that count, upcast to the present version, in the
 * order of a journal. Events that this build cannot read are left out; `journalHealth` counts them.
 * @param events in any order, repeats allowed */
export function eventsOfKind<T>(
  events: readonly JournalEvent[],
  kind: JournalKind<T>,
): readonly ReadEvent<T>[] {
  const found: ReadEvent<T>[] = []
  for (const event of settle(events)) {
    if (event.kind !== kind.name) continue
    const reading = readPayload(kind, event)
    if (reading.status === "read") found.push({id: event.id, at: event.at, payload: reading.payload})
  }
  return found
}

/** The events of one kind as they were said, those that were taken back among them. For what stands alone: where the last
 * word on something is taken back, an earlier one does not come up again.
 * @param events in any order, repeats allowed */
export function saidOfKind<T>(
  events: readonly JournalEvent[],
  kind: JournalKind<T>,
): readonly (ReadEvent<T> & {readonly isTakenBack: boolean})[] {
  const {events: all} = unionEvents(events, [])
  const retracted = retractedIds(all)
  return all.flatMap(event => {
    if (event.kind !== kind.name) return []
    const reading = readPayload(kind, event)
    if (reading.status !== "read") return []
    return [{id: event.id, at: event.at, payload: reading.payload, isTakenBack: retracted.has(event.id)}]
  })
}

/** Events that count but that no fold can use. */
export type JournalHealth = {
  /** Events of a kind or a version that only a newer build knows. They are kept and exported as they are. */
  readonly newerCount: number
  readonly unreadable: readonly {readonly id: string; readonly problems: readonly Problem[]}[]
}

/** What of a journal no fold can use; what was taken back does not count. */
export function journalHealth(
  events: readonly JournalEvent[],
  kinds: KindRegistry = JOURNAL_KINDS,
): JournalHealth {
  let newerCount = 0
  const unreadable: {id: string; problems: readonly Problem[]}[] = []
  for (const event of settle(events)) {
    const reading = readEvent(event, kinds)
    if (reading.status === "newer") newerCount++
    if (reading.status === "unreadable") unreadable.push({id: event.id, problems: reading.problems})
  }
  return {newerCount, unreadable}
}

/** What to tell the person about events from a newer build; undefined where there are none. */
export function newerNotice({newerCount}: Pick<JournalHealth, "newerCount">): string | undefined {
  if (newerCount === 0) return undefined
  if (newerCount === 1) return "1 event comes from a newer Lanewise: update to see it"
  return `${newerCount} events come from a newer Lanewise: update to see them`
}
