import {readFile, stat} from "node:fs/promises"
import {buffer} from "node:stream/consumers"
import {explain, STANDARD} from "./text-files"

/** The bytes of a file, or of standard input where the path is "-".
 * @param checkSize is told the size of a file before it is read, and throws where that is too much
 * @throws UserError that says why it cannot be read */
export async function readBytes(path: string, checkSize: (bytes: number) => void): Promise<Uint8Array> {
  if (path === STANDARD) return new Uint8Array(await buffer(process.stdin))
  try {
    checkSize((await stat(path)).size)
    return new Uint8Array(await readFile(path))
  } catch (error) {
    throw explain(error, "read", path)
  }
}
