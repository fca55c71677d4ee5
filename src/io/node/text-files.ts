import {readFile, writeFile} from "node:fs/promises"
import {text} from "node:stream/consumers"
import {UserError} from "#model/user-error"

/** Standard input or output in place of a file. */
export const STANDARD = "-"

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you have no right to it",
  EPERM: "you have no right to it",
  ENOTDIR: "a part of the path is a file, not a folder",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
}

/** A file error that a person can mend, as a UserError; any other error as it is. */
export function explain(error: unknown, verb: string, path: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined
  if (code === undefined) return error
  return new UserError(
    `Cannot ${verb} ${JSON.stringify(path)}: ${CAUSES[code] ?? code}`,
    verb === "read"
      ? "Check the path, or use - for standard input"
      : "Check the path, or use - for standard output",
  )
}

/** The text of a file, or of standard input where the path is "-".
 * @throws UserError that says why it cannot be read */
export async function readText(path: string): Promise<string> {
  if (path === STANDARD) return text(process.stdin)
  try {
    return await readFile(path, "utf8")
  } catch (error) {
    throw explain(error, "read", path)
  }
}

/** Writes a file, in place of what was there.
 * @throws UserError that says why it cannot be written */
export async function writeText(path: string, content: string): Promise<void> {
  try {
    await writeFile(path, content)
  } catch (error) {
    throw explain(error, "write", path)
  }
}
