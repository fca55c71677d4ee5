import {unzipSync} from "fflate"
import {UserError} from "#model/user-error"
import {MOST_ENTRIES, MOST_UNPACKED, megabytes} from "./limits"

export type ZipEntries = Readonly<Record<string, Uint8Array>>

function damaged(): UserError {
  return new UserError("Expected a whole file, this one is damaged", "Export or download it again")
}

/** The names in a ZIP file, in its order, and how to unpack some of them. Nothing is unpacked before it is asked for, and
 * never more than the limits; an entry that holds more than it says is cut there.
 * @throws UserError where the file is damaged or holds too much */
export function openZip(bytes: Uint8Array): {
  readonly names: readonly string[]
  /** @param most bytes that all of them may unpack to */
  unpack(isWanted: (name: string) => boolean, most?: number): ZipEntries
} {
  const names: string[] = []
  read(bytes, ({name}) => {
    names.push(name)
    if (names.length > MOST_ENTRIES)
      throw new UserError(
        `Expected at most ${MOST_ENTRIES} files in the archive, found more`,
        "Of a LinkedIn archive choose the parts Profile, Positions, Education and Skills",
      )
    return false
  })
  return {
    names,
    unpack(isWanted, most = MOST_UNPACKED) {
      let unpacked = 0
      return read(bytes, ({name, originalSize}) => {
        if (!isWanted(name)) return false
        unpacked += originalSize
        if (unpacked > most)
          throw new UserError(
            `Expected a file that unpacks to at most ${megabytes(most)}, this one holds ${megabytes(unpacked)} or more`,
            "No resume is so large: export it again, or paste its text",
          )
        return true
      })
    },
  }
}

function read(
  bytes: Uint8Array,
  filter: (entry: {readonly name: string; readonly originalSize: number}) => boolean,
): ZipEntries {
  try {
    return unzipSync(bytes, {filter})
  } catch (error) {
    throw error instanceof UserError ? error : damaged()
  }
}
