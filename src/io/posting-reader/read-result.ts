import type {PostingInput} from "#model/decode/reading"

/** Something that could not be read, and what to do about it. */
export type ReadProblem = {
  readonly kind: "empty" | "too-long" | "binary" | "broken-json" | "no-posting" | "no-text"
  /** Where in the source: "line 3", "item 2"; empty for the whole of it. */
  readonly where: string
  readonly message: string
  readonly hint: string
}

/** Text of a page that a reader of the page does not see; `posting` is an index into the postings, null where it belongs
 * to no one of them. It is no part of a posting's text. */
export type HiddenText = {readonly posting: number | null; readonly text: string}

export type ReadResult = {
  readonly form: "text" | "html" | "json" | "jsonl" | "none"
  readonly postings: readonly PostingInput[]
  readonly hidden: readonly HiddenText[]
  readonly problems: readonly ReadProblem[]
}

/** A posting on its way in: what is known of it, and the text that nobody sees. */
export type Draft = {
  readonly id?: string | undefined
  readonly title?: string | undefined
  readonly company?: string | undefined
  readonly location?: string | undefined
  readonly text: string
  readonly hidden?: readonly string[] | undefined
}
