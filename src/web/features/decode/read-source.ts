import {type Decoder, decodePosting} from "#core/decode/decode-posting"
import {whyUnreadable} from "#core/decode/fields/unreadable"
import {type HiddenText, readPostings} from "#io/posting-reader"
import type {PostingInput, PostingReading} from "#model/decode/reading"

/** What came in: as it was typed, or a paste or file whose form is still open. */
export type Source =
  | {readonly kind: "posting"; readonly posting: PostingInput}
  | {readonly kind: "raw"; readonly text: string; readonly fileName?: string}

/** A text that cannot be read, and what to do about it. */
export type Refusal = {readonly message: string; readonly hint: string}

export type SourceReading = {
  /** The posting that was read or refused; null where the source holds none. */
  readonly posting: PostingInput | null
  /** All postings of the source, where it holds several. */
  readonly postings: readonly PostingInput[]
  readonly reading: PostingReading | null
  readonly refusal: Refusal | null
  /** Stretches of the source that a reader of its page does not see, of all its postings. */
  readonly hidden: readonly HiddenText[]
}

/** Reads whatever was typed, pasted or dropped. Never throws on any text. */
export function readSource(source: Source, decoder: Decoder): SourceReading {
  if (source.kind === "posting") return readOne(source.posting, decoder)
  const {text, fileName} = source
  const {postings, problems, hidden} = readPostings(text, fileName === undefined ? {} : {fileName})
  const [first] = postings
  if (first === undefined)
    return {
      posting: null,
      postings,
      reading: null,
      refusal: problems[0] ?? {
        message: "Cannot find a posting in this",
        hint: "Paste the text of the posting",
      },
      hidden: [],
    }
  return {...readOne(first, decoder), postings, hidden}
}

function readOne(posting: PostingInput, decoder: Decoder): SourceReading {
  const refusal = whyUnreadable(posting.text)
  const reading = refusal === null ? decodePosting(posting, decoder) : null
  return {posting, postings: [posting], reading, refusal, hidden: []}
}
