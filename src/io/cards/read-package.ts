import {unzipSync} from "fflate"
import {decompress} from "fzstd"
import {UserError} from "#model/user-error"

/** A package larger than this is not opened, nor is a collection that unpacks to more. Bytes. */
const LARGEST_PACKAGE = 200 * 1024 * 1024
const LARGEST_COLLECTION = 300 * 1024 * 1024

/** The newest collection comes first; where it is there, the older ones hold only a note that asks to update. */
const COLLECTIONS = ["collection.anki21b", "collection.anki21", "collection.anki2"] as const

export type Package = {readonly collection: Uint8Array; readonly mediaCount: number}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}

function refused(found: string): UserError {
  return new UserError(
    `Expected an Anki package (.apkg), found ${found}`,
    "In Anki choose File, Export, and .apkg as the format",
  )
}

/** @throws UserError where a package of so many bytes is not opened */
export function requirePackageSize(bytes: number): void {
  if (bytes <= LARGEST_PACKAGE) return
  throw new UserError(
    `Expected a package of at most ${megabytes(LARGEST_PACKAGE)}, found ${megabytes(bytes)}`,
    "Export without media, or one deck at a time",
  )
}

/** The collection inside an Anki package. Media stay where they are and are only counted.
 * @throws UserError where it is no package, is damaged, or is too large */
export function readPackage(bytes: Uint8Array): Package {
  requirePackageSize(bytes.length)
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) throw refused("a file of another kind")
  let mediaCount = 0
  let found: Record<string, Uint8Array>
  try {
    found = unzipSync(bytes, {
      filter: ({name, originalSize}) => {
        if (/^\d+$/.test(name)) mediaCount += 1
        const isWanted = COLLECTIONS.some(one => one === name)
        if (isWanted && originalSize > LARGEST_COLLECTION)
          throw new UserError(
            `Expected a collection of at most ${megabytes(LARGEST_COLLECTION)}, found ${megabytes(originalSize)}`,
            "Export one deck at a time",
          )
        return isWanted
      },
    })
  } catch (error) {
    if (error instanceof UserError) throw error
    throw refused("a package that is damaged")
  }
  for (const name of COLLECTIONS) {
    const collection = found[name]
    if (collection === undefined) continue
    return {collection: name === "collection.anki21b" ? unpack(collection) : collection, mediaCount}
  }
  throw refused("a ZIP file without a collection")
}

function unpack(collection: Uint8Array): Uint8Array {
  try {
    const plain = decompress(collection)
    if (plain.length <= LARGEST_COLLECTION) return plain
  } catch {
    throw refused("a package that is damaged")
  }
  throw refused("a collection that is too large")
}
