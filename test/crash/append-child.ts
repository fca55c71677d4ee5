import {once} from "node:events"
import {newEvent} from "#io/new-event"
import {openLibsqlStore} from "#io/node/journal/libsql-store"

/** Opens a journal, says "ready", waits for a line, then appends `count` events one by one and says each id on
 * a line of its own once the store has acknowledged it.
 * Run: node --import tsx append-child.ts FOLDER COUNT */
const [folder, count] = process.argv.slice(2)
if (folder === undefined || count === undefined) throw new TypeError("Expected a folder and a count")

const store = await openLibsqlStore({folder})
process.stdout.write("ready\n")
await once(process.stdin, "data")
process.stdin.destroy()
for (let number = 0; number < Number(count); number++) {
  const event = newEvent("retracted", {eventId: "01J00000000000000000000000"})
  await store.append([event])
  // a pipe is written at once, so the parent sees what was said before a kill
  process.stdout.write(`${event.id}\n`)
}
await store.close()
