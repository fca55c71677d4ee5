import {TextDecoder} from "node:util"

const MARK_BYTES = 2

/** A decoder for bytes that begin so: UTF-16 where its mark says so, as Windows writes it, else UTF-8. A mark of UTF-8
 * stays in the text. */
function decoderFor([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le")
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be")
  return new TextDecoder("utf-8", {ignoreBOM: true})
}

/** The text of a file of UTF-8, or of UTF-16 with its mark. */
export function decodeBytes(bytes: Uint8Array): string {
  return decoderFor(bytes).decode(bytes)
}

/** The same, piece by piece, wherever the bytes are cut. */
export async function* decodePieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let begun: Uint8Array = new Uint8Array()
  for await (const piece of pieces) {
    const bytes: Uint8Array = begun.length === 0 ? piece : Buffer.concat([begun, piece])
    begun = new Uint8Array()
    if (decoder === undefined && bytes.length < MARK_BYTES) begun = bytes
    else {
      decoder ??= decoderFor(bytes)
      yield decoder.decode(bytes, {stream: true})
    }
  }
  const last = (decoder ?? decoderFor(begun)).decode(begun)
  if (last !== "") yield last
}
