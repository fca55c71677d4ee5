import Database from "libsql"
import {z} from "zod"

const rowsSchema = z.array(z.object({integrity_check: z.string()}))

/** Asks SQLite to go through the whole file. Opens it for reading only.
 * @returns what is wrong, or null where nothing is
 * @throws the database's own error where the file cannot be opened at all */
export function databaseDamage(file: string): string | null {
  const database = new Database(file, {readonly: true})
  try {
    const rows = rowsSchema.parse(database.prepare("pragma integrity_check(1)").all())
    const said = rows[0]?.integrity_check ?? "no answer"
    return said === "ok" ? null : said
  } finally {
    database.close()
  }
}
