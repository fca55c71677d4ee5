import {type DBSchema, type IDBPDatabase, openDB, unwrap} from "idb"
import {z} from "zod"
import {eventSchema, type JournalEvent} from "#model/journal/event"
import {UserError} from "#model/user-error"
import {checkEvents, type JournalStore} from "../../journal-store"

interface LanewiseDatabase extends DBSchema {
  events: {key: string; value: JournalEvent; indexes: {at: string}}
}

const STORE = "events"
const DATABASE_VERSION = 1
const KEEPS_NOTHING =
  "This browser lets Lanewise keep nothing: what you enter is lost when you close the page"
const eventsSchema = z.array(eventSchema)

/** The journal in the browser's IndexedDB; works offline and across tabs.
 * @param name of the database, for tests
 * @throws UserError where the browser keeps nothing (private window, storage turned off) or another tab or a
 * newer build stands in the way; the app then goes on with `openMemoryStore` and says so */
export async function openIndexedDbStore({
  name = "lanewise",
}: {
  readonly name?: string
} = {}): Promise<JournalStore> {
  const database = await openDatabase(name)
  return {
    async append(events) {
      const checked = checkEvents(events)
      return attempt(() => addNew(database, checked))
    },
    // the index gives the order of a journal: by instant, then by the key, which is the id
    all: () => attempt(async () => eventsSchema.parse(await database.getAllFromIndex(STORE, "at"))),
    erase: () => attempt(() => database.clear(STORE)),
    async close() {
      database.close()
    },
  }
}

async function openDatabase(name: string): Promise<IDBPDatabase<LanewiseDatabase>> {
  let giveUp: (reason: UserError) => void = () => {}
  const refused = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  const opening = requestDatabase(name, giveUp)
  try {
    return await Promise.race([opening, refused])
  } catch (error) {
    opening.then(
      late => late.close(),
      () => {},
    )
    throw explainOpening(error)
  }
}

/** Async although it awaits nothing: a browser that refuses may throw at once, which then rejects as well. */
async function requestDatabase(name: string, giveUp: (reason: UserError) => void) {
  return openDB<LanewiseDatabase>(name, DATABASE_VERSION, {
    upgrade: database => {
      database.createObjectStore(STORE, {keyPath: "id"}).createIndex("at", "at")
    },
    blocked: () =>
      giveUp(
        new UserError(
          "Another tab holds an older Lanewise open: until it is closed, what you enter here is not kept",
          "Close the other tabs of Lanewise, then load this page again",
        ),
      ),
    // a newer build in another tab wants to upgrade: let it, rather than stand in its way
    blocking: (_current, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
}

async function addNew(
  database: IDBPDatabase<LanewiseDatabase>,
  events: readonly JournalEvent[],
): Promise<{readonly added: number}> {
  const transaction = database.transaction(STORE, "readwrite", {durability: "strict"})
  const finished = transaction.done
  // an error is told once, by the await below, and not a second time as an unhandled rejection
  finished.catch(() => {})
  try {
    let added = 0
    const store = unwrap(transaction.store)
    // all is asked for at once, without waiting: a page that is left now still keeps it
    for (const event of events) {
      const request = store.add(event)
      request.onsuccess = () => {
        added += 1
      }
      request.onerror = failure => {
        if (nameOf(request.error) !== "ConstraintError") return
        // it is there already, which is no failure of the others
        failure.preventDefault()
        failure.stopPropagation()
      }
    }
    transaction.commit()
    await finished
    return {added}
  } catch (error) {
    abort(transaction)
    throw error
  }
}

/** An error such as a full disk has already ended the transaction; a second abort would hide its name. */
function abort(transaction: {abort(): void}): void {
  try {
    transaction.abort()
  } catch {}
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw explainUse(error)
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : ""
}

function explainOpening(error: unknown): unknown {
  if (error instanceof UserError) return error
  if (nameOf(error) === "VersionError")
    return new UserError(
      "A newer Lanewise has written the journal in this browser: until you load it, what you enter is not kept",
      "Close all tabs of Lanewise, then load this page again",
    )
  return new UserError(
    KEEPS_NOTHING,
    "Leave the private window or allow storage for this site, or export your journal",
  )
}

function explainUse(error: unknown): unknown {
  if (nameOf(error) === "QuotaExceededError")
    return new UserError(
      "The browser has no room left for the journal",
      "Free storage, or export your journal",
    )
  if (nameOf(error) === "InvalidStateError")
    return new UserError(
      "The journal is closed: Lanewise was updated in another tab, or this page has closed it",
      "Load this page again",
    )
  if (error instanceof z.ZodError)
    return new UserError(
      "Expected only events in the journal of this browser, found something else",
      "Clear the site's data, then import an export",
    )
  return error
}
