import {z} from "zod"
import {eventSchema, type JournalEvent} from "#model/journal/event"

/** Where one person's journal is kept. `journal-store-conformance.ts` holds every implementation to this. */
export interface JournalStore {
  /** Adds the events whose ids are new and leaves those that are there as they are; all of a call or nothing.
   * When the promise resolves the events are kept.
   * @returns how many were new
   * @throws TypeError where something is not an event, UserError where the store cannot take them */
  append(events: readonly JournalEvent[]): Promise<{readonly added: number}>
  /** Every event, by (at, id). */
  all(): Promise<readonly JournalEvent[]>
  /** Forgets the whole journal of this person for good. */
  erase(): Promise<void>
  /** Ends the use of the store; a second call does nothing. Any other call after it is an Error. */
  close(): Promise<void>
}

const eventsSchema = z.array(eventSchema)

/** The door of every store: nothing but events comes in, and what comes in is a list of its own. */
export function checkEvents(events: readonly JournalEvent[]): readonly JournalEvent[] {
  const parsed = eventsSchema.safeParse(events)
  if (parsed.success) return parsed.data
  throw new TypeError(`Cannot append what is not an event: ${z.prettifyError(parsed.error)}`)
}
