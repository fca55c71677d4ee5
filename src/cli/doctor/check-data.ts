import {existsSync, mkdtempSync, rmdirSync} from "node:fs"
import {dirname, join} from "node:path"
import {journalHealth} from "#core/journal/events-of-kind"
import type {JournalStore} from "#io/journal-store"
import {databaseDamage} from "#io/node/journal-integrity"
import {UserError} from "#model/user-error"
import {type Finding, fine, problem} from "./finding"

function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder))
}

/** Whether the data folder, or the nearest folder above that exists, can be written. Leaves nothing behind. */
export function checkDataFolder(folder: string): Finding {
  const existing = nearestFolder(folder)
  try {
    rmdirSync(mkdtempSync(join(existing, ".lanewise-doctor-")))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return problem(
      "data",
      `cannot write ${folder}: ${reason}`,
      "Give yourself the right to write there, or name another folder with --data",
    )
  }
  return fine("data", existing === folder ? folder : `${folder} (will be made)`)
}

/** Whether the database is whole and every event can be read. */
export async function checkDatabase(file: string, open: () => Promise<JournalStore>): Promise<Finding> {
  if (!existsSync(file)) return fine("journal", "none yet")
  try {
    const damage = databaseDamage(file)
    if (damage !== null)
      return problem(
        "journal",
        `${file} is damaged: ${damage}`,
        "Keep a copy of the file, then import an export with `lanewise journal import`",
      )
    const journal = await open()
    try {
      const events = await journal.all()
      const {newerCount, unreadable} = journalHealth(events)
      const [first] = unreadable
      if (first !== undefined)
        return problem(
          "journal",
          `${unreadable.length} of ${events.length} events cannot be read, first ${first.id}`,
          "Export the journal, mend or drop those lines, erase and import",
        )
      return fine(
        "journal",
        `${events.length} events, all whole${newerCount > 0 ? `, ${newerCount} of a newer Lanewise` : ""}`,
      )
    } finally {
      await journal.close()
    }
  } catch (error) {
    if (error instanceof UserError) return problem("journal", error.message, error.hint)
    throw error
  }
}
