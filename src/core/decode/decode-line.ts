import {type PostingInput, type PostingReading, postingInputSchema} from "#model/decode/reading"
import {parseOrExplain} from "#model/parse"
import {UserError} from "#model/user-error"
import {type Decoder, decodePosting} from "./decode-posting"
import {whyUnreadable} from "./fields/unreadable"

/** What stands in the place of a line that cannot be read. */
export type BadLine = {
  readonly line: number
  readonly error: {readonly message: string; readonly hint: string}
}
export type LineReading =
  | {readonly kind: "reading"; readonly reading: PostingReading}
  | ({readonly kind: "bad"} & BadLine)

const HINT = 'Give one object a line, for example {"id": "a1", "title": "ML Engineer", "text": "..."}'

const MAY_BE_NULL = new Set(["id", "title", "company", "location"])

/** What a table writes where it knows nothing, null, counts as not given; the text has to be there. */
export function withoutNulls(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).filter(([field, held]) => held !== null || !MAY_BE_NULL.has(field)),
  )
}

function parseLine(text: string): PostingInput {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UserError("Expected a JSON object, found something else", HINT)
  }
  return parseOrExplain(postingInputSchema, withoutNulls(value), "The line", HINT)
}

/** Reads one posting, or says why it cannot.
 * @throws UserError with what was expected, found and to be done */
export function decodeOrExplain(posting: PostingInput, decoder: Decoder): PostingReading {
  const unreadable = whyUnreadable(posting.text)
  if (unreadable !== null) throw new UserError(unreadable.message, unreadable.hint)
  return decodePosting(posting, decoder)
}

/** Reads one line of JSON Lines; a bad one comes back as a value, so that the run goes on.
 * @param line from 1 */
export function decodeLine(text: string, {line, decoder}: {line: number; decoder: Decoder}): LineReading {
  try {
    return {kind: "reading", reading: decodeOrExplain(parseLine(text), decoder)}
  } catch (error) {
    if (error instanceof UserError)
      return {kind: "bad", line, error: {message: error.message, hint: error.hint}}
    throw error
  }
}
