import type {Page} from "playwright-core"
import {z} from "zod"

const eventsSchema = z.array(
  z.looseObject({
    id: z.string(),
    kind: z.string(),
    payload: z.looseObject({
      items: z.array(z.looseObject({part: z.string(), question: z.string()})).optional(),
    }),
  }),
)
export type KeptEvent = z.infer<typeof eventsSchema>[number]

/** All events that the journal of the browser holds, by id. */
export async function eventsOf(page: Page): Promise<readonly KeptEvent[]> {
  const kept = await page.evaluate(`(async () => {
    // opening a database that is not there would make it, without its store
    if (!(await indexedDB.databases()).some(({name}) => name === "lanewise")) return []
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open("lanewise")
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const getting = opening.result.transaction("events").objectStore("events").getAll()
        opening.result.close()
        getting.onerror = () => reject(getting.error)
        getting.onsuccess = () => resolve(getting.result)
      }
    })
  })()`)
  return eventsSchema.parse(kept).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** How many events of each kind there are. */
export function tally(events: readonly KeptEvent[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const {kind} of events) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
