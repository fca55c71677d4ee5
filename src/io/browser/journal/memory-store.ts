import {compareEvents, type JournalEvent} from "#model/journal/event"
import {checkEvents, type JournalStore} from "../../journal-store"

/** A journal that lasts as long as the page, for browsers that keep nothing (private windows). */
export function openMemoryStore(): JournalStore {
  const byId = new Map<string, JournalEvent>()
  let isOpen = true
  function requireOpen(): void {
    if (!isOpen) throw new Error("The journal is closed")
  }
  return {
    async append(events) {
      requireOpen()
      const before = byId.size
      for (const event of checkEvents(events))
        if (!byId.has(event.id)) byId.set(event.id, structuredClone(event))
      return {added: byId.size - before}
    },
    async all() {
      requireOpen()
      return structuredClone([...byId.values()]).sort(compareEvents)
    },
    async erase() {
      requireOpen()
      byId.clear()
    },
    async close() {
      isOpen = false
    },
  }
}
