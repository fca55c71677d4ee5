import type {HiddenText} from "#io/posting-reader"
import type {PostingInput} from "#model/decode/reading"

/** The paste or file that the posting on the page came from. Edits of the posting change nothing of it. */
export type PostingOrigin = {
  readonly fileName: string | null
  readonly postings: readonly PostingInput[]
  readonly hidden: readonly HiddenText[]
  /** Which of the postings is on the page. */
  readonly index: number
}

/** What the source hides from a reader of its page, as far as it concerns the posting on the page. */
export function hiddenWords(origin: PostingOrigin | null): readonly string[] {
  if (origin === null) return []
  return origin.hidden
    .filter(({posting}) => posting === origin.index || posting === null)
    .map(({text}) => text)
}
