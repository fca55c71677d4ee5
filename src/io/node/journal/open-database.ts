import {closeSync, mkdirSync, openSync} from "node:fs"
import {join} from "node:path"
import {setTimeout as sleep} from "node:timers/promises"
import Database from "libsql"
import {z} from "zod"
import {UserError} from "#model/user-error"
import {explainDatabaseError, explainFileError, isBusy} from "./store-errors"

export const JOURNAL_FILE = "journal.db"
export const SCHEMA_VERSION = 1
const BUSY_MS = 5000
const RETRY_MS = 25

const CREATE = `
  create table event (
    user_id text not null,
    id text not null,
    at text not null,
    kind text not null,
    version integer not null,
    payload text not null,
    primary key (user_id, id)
  ) without rowid;
  pragma user_version = ${SCHEMA_VERSION};
`

const versionSchema = z.tuple([z.object({user_version: z.number().int()})])

export type Connection = {readonly database: Database.Database; readonly file: string}

/** Opens the journal database of a folder, or creates both. Nothing is written before the file is known to be a
 * journal of a version that this build understands. Several processes may have it open at once.
 * @throws UserError where the folder or the file cannot be used; then nothing has been changed */
export async function openJournalDatabase(folder: string): Promise<Connection> {
  const file = join(folder, JOURNAL_FILE)
  makeReady(folder, file)
  let database: Database.Database | undefined
  try {
    database = new Database(file)
    database.exec(`pragma busy_timeout = ${BUSY_MS}`)
    requireJournal(database, file)
    await retryWhileBusy(database, setUp)
    return {database, file}
  } catch (error) {
    database?.close()
    throw explainDatabaseError(error, file)
  }
}

/** The folder and file belong to the person alone. SQLite gives its side files the rights of the main one. */
function makeReady(folder: string, file: string): void {
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
  } catch (error) {
    throw explainFileError(error, `create the folder ${JSON.stringify(folder)}`)
  }
  try {
    closeSync(openSync(file, "a", 0o600))
  } catch (error) {
    throw explainFileError(error, `write the journal ${JSON.stringify(file)}`)
  }
}

function schemaVersion(database: Database.Database): number {
  const [{user_version}] = versionSchema.parse(database.prepare("pragma user_version").all())
  return user_version
}

function requireJournal(database: Database.Database, file: string): void {
  const version = schemaVersion(database)
  if (version > SCHEMA_VERSION)
    throw new UserError(
      `Expected a journal of version ${SCHEMA_VERSION} or older in ${JSON.stringify(file)}, found version ${version}`,
      "A newer Lanewise wrote it: update this one. Nothing was changed",
    )
  if (
    version === 0 &&
    database.prepare("select name from sqlite_schema").all().length > 0 &&
    schemaVersion(database) === 0
  )
    throw new UserError(
      `Expected a journal in ${JSON.stringify(file)}, found a database of another program`,
      "Nothing was changed. Move the file away, or name another folder with --data",
    )
}

/** A full sync at each commit: what was acknowledged outlives a crash. What is erased is overwritten. */
function setUp(database: Database.Database): void {
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on")
  if (schemaVersion(database) > 0) return
  inTransaction(database, () => {
    if (schemaVersion(database) === 0) database.exec(CREATE)
  })
}

/** Runs the work in one transaction that takes the write lock at once: all of it is kept or nothing. */
export function inTransaction<T>(database: Database.Database, work: () => T): T {
  database.exec("begin immediate")
  try {
    const result = work()
    database.exec("commit")
    return result
  } catch (error) {
    // SQLite itself has rolled back after some errors (disk full); the first error is the one to tell
    if (database.inTransaction) database.exec("rollback")
    throw error
  }
}

/** Turning the write-ahead log on does not wait for other connections by itself as other statements do. */
async function retryWhileBusy(
  database: Database.Database,
  work: (database: Database.Database) => void,
): Promise<void> {
  const deadline = performance.now() + BUSY_MS
  for (;;) {
    try {
      work(database)
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error
    }
    await sleep(RETRY_MS)
  }
}
