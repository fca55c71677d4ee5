import {decodeLine} from "#core/decode/decode-line"
import type {Decoder} from "#core/decode/decode-posting"
import {UserError} from "#model/user-error"
import {linesOf} from "./lines-of"

export type StreamEffects = {
  /** Pieces of the text of a file, or of standard input where the path is "-". */
  readPieces(path: string): AsyncIterable<string>
  /** Writes to standard output as it is; false where nobody reads any more. */
  write(text: string): Promise<boolean>
  /** Aborted where the person interrupts the run. */
  readonly signal: AbortSignal
}

/** Reads postings from JSON Lines and writes a reading for each line, in order, at constant memory. Blank lines are passed
 * over; a bad line gives `{"line", "error"}` in its place. Lines count on over several files.
 * @throws UserError at the end where there were bad lines, what the signal was aborted with */
export async function runDecodeStream(
  paths: readonly string[],
  {decoder, effects}: {decoder: Decoder; effects: StreamEffects},
): Promise<void> {
  let line = 0
  let postings = 0
  let bad = 0
  const answer = (text: string): string => {
    line += 1
    if (text.trim() === "") return ""
    postings += 1
    const result = decodeLine(text, {line, decoder})
    if (result.kind === "reading") return `${JSON.stringify(result.reading)}\n`
    bad += 1
    return `${JSON.stringify({line: result.line, error: result.error})}\n`
  }
  for (const path of paths) {
    for await (const lines of linesOf(effects.readPieces(path))) {
      effects.signal.throwIfAborted()
      const out = lines.map(answer).join("")
      if (out !== "" && !(await effects.write(out))) return
    }
  }
  if (bad > 0)
    throw new UserError(
      `Expected every line to be a posting, found ${bad} of ${postings} that ${bad === 1 ? "is" : "are"} not`,
      "They are the lines with an error in the output; the others are readings",
    )
}
