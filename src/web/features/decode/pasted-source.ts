import {readPostings} from "#io/posting-reader"

/** Markup on a clipboard is looked at up to this length; what is longer comes as plain text. */
const MOST_MARKUP = 500_000
const LEAST_SHARE = 0.8
/** Makes the reader take a source for markup, whatever it looks like. */
const MARKUP_NAME = "paste.html"

type Clip = Pick<DataTransfer, "getData">

export type Pasted = {
  readonly text: string
  /** What the reader is told of the form; undefined where the text itself tells. */
  readonly formName: string | undefined
}

/** The source of a paste. The clipboard's markup is preferred where it says as much and keeps more lines: browsers lose line
 * breaks and bullets in plain text. */
export function pastedSource(clip: Clip): Pasted {
  const plain = {text: clip.getData("text/plain"), formName: undefined}
  const markup = {text: clip.getData("text/html"), formName: MARKUP_NAME}
  if (markup.text === "" || markup.text.length > MOST_MARKUP) return plain
  if (plain.text.trim() === "") return markup
  const shown = readPostings(markup.text, {fileName: MARKUP_NAME}).postings[0]?.text ?? ""
  const saysAsMuch = letters(shown) >= letters(plain.text) * LEAST_SHARE
  return saysAsMuch && lines(shown) > lines(plain.text) ? markup : plain
}

function letters(text: string): number {
  return text.replace(/\s+/g, "").length
}

function lines(text: string): number {
  return text.split("\n").filter(line => line.trim() !== "").length
}
