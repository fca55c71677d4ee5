import {Unzlib} from "fflate"
import {UserError} from "#model/user-error"
import {MOST_UNPACKED, megabytes} from "./limits"

const STREAM = [..."stream"].map(letter => letter.charCodeAt(0))
const ENDSTREAM = [..."endstream"].map(letter => letter.charCodeAt(0))
/** How far before a stream its dictionary is looked for, bytes. */
const DICTIONARY = 600
const STEP = 65_536
const LINE_FEED = 10
const RETURN = 13
const ZLIB = 0x78

function isAt(bytes: Uint8Array, at: number, mark: readonly number[]): boolean {
  return mark.every((byte, offset) => bytes[at + offset] === byte)
}

function find(bytes: Uint8Array, mark: readonly number[], from: number): number {
  const [first = 0] = mark
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (isAt(bytes, at, mark)) return at
  return -1
}

/** Pictures are never unpacked for their text. */
function isPicture(bytes: Uint8Array, at: number): boolean {
  const words = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, at - DICTIONARY), at))
  return /\/Subtype\s*\/Image\b/.test(words.slice(words.lastIndexOf(" obj")))
}

/** How much a packed stream unpacks to, in bytes; it is given up above `most`. */
function unpackedSize(packed: Uint8Array, most: number): number {
  let size = 0
  const inflate = new Unzlib(chunk => {
    size += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && size <= most; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  } catch {
    // what is damaged is for the reader of PDF to say
  }
  return size
}

/** Looks how much the streams of a PDF unpack to before anything reads it, one after another and without keeping them.
 * @throws UserError where that is more than any resume holds */
export function requirePdfSize(bytes: Uint8Array): void {
  let total = 0
  for (let at = find(bytes, STREAM, 0); at >= 0; ) {
    const lineEnd = bytes[at + STREAM.length] === RETURN ? 2 : 1
    const start = at + STREAM.length + lineEnd
    const end = find(bytes, ENDSTREAM, start)
    const stop = end < 0 ? bytes.length : end
    const isPacked = bytes[start] === ZLIB && bytes[start - 1] === LINE_FEED
    if (isPacked && !isPicture(bytes, at))
      total += unpackedSize(bytes.subarray(start, stop), MOST_UNPACKED - total)
    if (total > MOST_UNPACKED)
      throw new UserError(
        `Expected a PDF that unpacks to at most ${megabytes(MOST_UNPACKED)}, this one holds more`,
        "No resume is so large: export it again, or paste its text",
      )
    at = find(bytes, STREAM, stop + ENDSTREAM.length)
  }
}
