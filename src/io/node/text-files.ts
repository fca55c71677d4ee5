import {readFile, writeFile} from "node:fs/promises"
import {buffer} from "node:stream/consumers"
import {UserError} from "#model/user-error"
import {decodeBytes} from "./text-decoder"

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

function hintFor(verb: string, path: string): string {
  if (path === STANDARD)
    return `Check what standard ${verb === "read" ? "input comes from" : "output goes to"}`
  return `Check the path, or use - for standard ${verb === "read" ? "input" : "output"}`
}

/** A file error that a person can mend, as a UserError; any other error as it is. */
export function explain(error: unknown, verb: string, path: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined
  if (code === undefined) return error
  const what = path === STANDARD ? `standard ${verb === "read" ? "input" : "output"}` : JSON.stringify(path)
  return new UserError(`Cannot ${verb} ${what}: ${CAUSES[code] ?? code}`, hintFor(verb, path))
}

/** The text of a file, or of standard input where the path is "-".
 * @throws UserError that says why it cannot be read */
export async function readText(path: string): Promise<string> {
  if (path === STANDARD) return decodeBytes(await buffer(process.stdin))
  try {
    return decodeBytes(await readFile(path))
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
