import Database from "libsql"
import {z} from "zod"
import {explainDatabaseError} from "./journal/store-errors"

const rowsSchema = z.array(z.object({integrity_check: z.string()}))

/** Asks SQLite to go through the whole file. Opens it for reading only.
 * @returns what is wrong, or null where nothing is
 * @throws UserError where the file is no database or cannot be read at all */
export function databaseDamage(file: string): string | null {
  let database: Database.Database | undefined
  try {
    database = new Database(file, {readonly: true})
    const rows = rowsSchema.parse(database.prepare("pragma integrity_check(1)").all())
    const said = rows[0]?.integrity_check ?? "no answer"
    return said === "ok" ? null : said
  } catch (error) {
    throw explainDatabaseError(error, file)
  } finally {
    database?.close()
  }
}
