import {z} from "zod"
import {UserError} from "#model/user-error"

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html); an extended code holds one of them in
 * its lowest byte. */
const BUSY = 5
const READONLY = 8
const IO_ERROR = 10
const CORRUPT = 11
const FULL = 13
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26

const databaseErrorSchema = z.object({rawCode: z.number().int()})
const fileErrorSchema = z.object({code: z.string()})

function primaryCode(error: unknown): number | undefined {
  const rawCode = databaseErrorSchema.safeParse(error).data?.rawCode
  return rawCode === undefined ? undefined : rawCode & 0xff
}

/** Whether another connection holds the file, so that trying again may help. */
export function isBusy(error: unknown): boolean {
  return primaryCode(error) === BUSY
}

/** What SQLite's error means to a person; any other error comes back as it is.
 * @param file path of the journal */
export function explainDatabaseError(error: unknown, file: string): unknown {
  const path = JSON.stringify(file)
  switch (primaryCode(error)) {
    case BUSY:
      return new UserError(
        `Cannot use the journal ${path}: another program has held it for more than 5 seconds`,
        "Close the other program that uses this folder, then try again",
      )
    case NOT_A_DATABASE:
      return new UserError(
        `Expected a journal in ${path}, found a file that is not a database`,
        "Nothing was changed. Move the file away, or name another folder with --data",
      )
    case CORRUPT:
      return new UserError(
        `The journal ${path} is damaged: the database disk image is malformed`,
        "Nothing was changed. Keep a copy of the file, put a backup in its place, or import an export",
      )
    case READONLY:
      return new UserError(
        `Cannot write the journal ${path}: the file or its folder is read-only`,
        "Give yourself the right to write both, or name another folder with --data",
      )
    case FULL:
      return new UserError(`Cannot write the journal ${path}: the disk is full`, "Make room, then try again")
    case IO_ERROR:
    case CANNOT_OPEN:
      return new UserError(
        `Cannot read or write the journal ${path}: the system refused it`,
        "Check the disk and the rights of the folder, or name another folder with --data",
      )
    default:
      return error
  }
}

const FILE_CAUSES: Readonly<Record<string, string>> = {
  EACCES: "you have no right to write there",
  EPERM: "you have no right to write there",
  EROFS: "the disk is read-only",
  ENOTDIR: "a part of the path is a file, not a folder",
  EEXIST: "there is a file of that name, not a folder",
  EISDIR: "there is a folder of that name, not a file",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "the path is too long",
  ELOOP: "the path runs in a circle of links",
  ENOENT: "a part of the path does not exist",
}

/** What an error of the file system means to a person; a code without an entry above is named as it is. */
export function explainFileError(error: unknown, what: string): unknown {
  const code = fileErrorSchema.safeParse(error).data?.code
  if (code === undefined) return error
  return new UserError(`Cannot ${what}: ${FILE_CAUSES[code] ?? code}`, "Name another folder with --data")
}
