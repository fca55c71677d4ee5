import {decodeLine} from "#core/decode/decode-line"
import type {Decoder} from "#core/decode/decode-posting"
import {UserError} from "#model/user-error"

export type StreamEffects = {
  /** Pieces of the text of a file, or of standard input where the path is "-". */
  readPieces(path: string): AsyncIterable<string>
  /** Writes to standard output as it is; false where nobody reads any more. */
  write(text: string): Promise<boolean>
}

/** Reads postings from JSON Lines and writes a reading for each line, in order, at constant memory. Blank lines are passed
 * over; a bad line gives `{"line", "error"}` in its place.
 * @throws UserError at the end where there were bad lines */
export async function runDecodeStream(
  paths: readonly string[],
  {decoder, effects}: {decoder: Decoder; effects: StreamEffects},
): Promise<void> {
  let line = 0
  let bad = 0
  const answer = (text: string): string => {
    line += 1
    if (text.trim() === "") return ""
    const result = decodeLine(text, {line, decoder})
    if (result.kind === "reading") return `${JSON.stringify(result.reading)}\n`
    bad += 1
    return `${JSON.stringify({line: result.line, error: result.error})}\n`
  }
  for (const path of paths) {
    let rest = ""
    for await (const piece of effects.readPieces(path)) {
      const lines = (rest + piece).split("\n")
      rest = lines.pop() ?? ""
      const out = lines.map(answer).join("")
      if (out !== "" && !(await effects.write(out))) return
    }
    const last = rest === "" ? "" : answer(rest)
    if (last !== "" && !(await effects.write(last))) return
  }
  if (bad > 0)
    throw new UserError(
      `Expected every line to be a posting, found ${bad} of ${line} that are not`,
      "Look for lines with an error in the output; the others are readings",
    )
}
