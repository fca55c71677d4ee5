import {z} from "zod"
import {eventSchema, type JournalEvent} from "#model/journal/event"
import {canonicalJson, jsonValueSchema} from "#model/journal/json-value"
import {UserError} from "#model/user-error"
import {checkEvents, type JournalStore} from "../../journal-store"
import {type Connection, inTransaction, openJournalDatabase} from "./open-database"
import {explainDatabaseError} from "./store-errors"

export type LibsqlStoreOptions = {
  /** Holds `journal.db`; created, readable by its owner alone, where it does not exist. */
  readonly folder: string
  /** Whose journal; the file keeps those of many people apart. */
  readonly userId?: string
}

const rowSchema = eventSchema.extend({
  payload: z
    .string()
    .transform(text => JSON.parse(text))
    .pipe(jsonValueSchema),
})

const INSERT = `insert into event (user_id, id, at, kind, version, payload) values (?, ?, ?, ?, ?, ?)
  on conflict (user_id, id) do nothing`
const SELECT = "select id, at, kind, version, payload from event where user_id = ? order by at, id"

/** The journal of one person in an embedded libSQL database. Several processes may use it at once.
 * @throws UserError where the folder or file cannot be used, is damaged or comes from a newer build */
export async function openLibsqlStore({folder, userId = "local"}: LibsqlStoreOptions): Promise<JournalStore> {
  const connection = await openJournalDatabase(folder)
  return {
    async append(events) {
      const checked = checkEvents(events)
      return attempt(connection, () => ({added: insertAll(connection, userId, checked)}))
    },
    async all() {
      const rows = attempt(connection, () => connection.database.prepare(SELECT).all(userId))
      return rows.map(row => readRow(row, connection.file))
    },
    async erase() {
      attempt(connection, () => {
        connection.database.prepare("delete from event where user_id = ?").run(userId)
        // the log still holds what was written before
        connection.database.prepare("pragma wal_checkpoint(truncate)").all()
      })
    },
    async close() {
      if (connection.database.open) emptyLog(connection)
      connection.database.close()
    },
  }
}

function attempt<T>({database, file}: Connection, work: () => T): T {
  if (!database.open) throw new Error("The journal is closed")
  try {
    return work()
  } catch (error) {
    throw explainDatabaseError(error, file)
  }
}

function insertAll({database}: Connection, userId: string, events: readonly JournalEvent[]): number {
  return inTransaction(database, () => {
    const insert = database.prepare(INSERT)
    let added = 0
    for (const {id, at, kind, version, payload} of events)
      added += insert.run(userId, id, at, kind, version, canonicalJson(payload)).changes
    return added
  })
}

function readRow(row: unknown, file: string): JournalEvent {
  try {
    return rowSchema.parse(row)
  } catch {
    const id = z.object({id: z.unknown()}).safeParse(row).data?.id
    throw new UserError(
      `Expected only events in the journal ${JSON.stringify(file)}, found something else under the id ${JSON.stringify(id)}`,
      "Another program has changed the file: put a backup in its place, or import an export",
    )
  }
}

/** Brings the log home into the main file, so that a copy of that file alone holds everything. libSQL's own
 * close leaves this to the garbage collector. Where it fails the log stays, and with it every event. */
function emptyLog({database}: Connection): void {
  try {
    database.prepare("pragma wal_checkpoint(passive)").all()
  } catch {}
}
