import initSqlJs, {type Database, type SqlValue} from "sql.js/dist/sql-asm.js"
import {UserError} from "#model/user-error"

export type {Database}

type Row = Readonly<Record<string, SqlValue>>

let engine: ReturnType<typeof initSqlJs> | undefined

/** Opens a SQLite file in memory; an empty one where no bytes are given. The engine is plain JavaScript, so that it runs under
 * the policy of our pages and in Node alike; it is loaded at the first call.
 * @throws UserError where the bytes are no database */
export async function openSqlite(bytes?: Uint8Array): Promise<Database> {
  engine ??= initSqlJs()
  const {Database: Opened} = await engine
  const database = new Opened(bytes)
  try {
    database.exec("select count(*) from sqlite_master")
    return database
  } catch {
    database.close()
    throw new UserError(
      "Expected a SQLite database in the deck, found something else",
      "Export the deck again",
    )
  }
}

/** The rows of a query. */
export function rowsOf(database: Database, sql: string): Row[] {
  const [result] = database.exec(sql)
  if (result === undefined) return []
  return result.values.map(values =>
    Object.fromEntries(result.columns.map((name, at) => [name, values[at] ?? null])),
  )
}

export function textOf(row: Row | undefined, name: string): string {
  const value = row?.[name]
  return typeof value === "string" ? value : value === null || value === undefined ? "" : String(value)
}

export function numberOf(row: Row | undefined, name: string): number {
  const value = Number(row?.[name])
  return Number.isFinite(value) ? value : 0
}

export function tablesOf(database: Database): Set<string> {
  return new Set(
    rowsOf(database, "select name from sqlite_master where type = 'table'").map(row => textOf(row, "name")),
  )
}
