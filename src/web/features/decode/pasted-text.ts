import {htmlToText} from "#io/posting-reader/html-text"

/** Markup on a clipboard is looked at up to this length; what is longer comes as plain text. */
const MOST_MARKUP = 2_000_000
const LEAST_SHARE = 0.8

type Clip = Pick<DataTransfer, "getData">

/** The text of a paste. The clipboard's markup is preferred where it says as much and keeps more lines: browsers lose line
 * breaks and bullets in plain text. */
export function pastedText(clip: Clip): string {
  const plain = clip.getData("text/plain")
  const markup = clip.getData("text/html")
  if (markup === "" || markup.length > MOST_MARKUP) return plain
  const {text, linkedData} = htmlToText(markup)
  if (plain.trim() === "" || linkedData.length > 0) return plain.trim() === "" ? markup : plain
  const saysAsMuch = letters(text) >= letters(plain) * LEAST_SHARE
  return saysAsMuch && lines(text) > lines(plain) ? text : plain
}

function letters(text: string): number {
  return text.replace(/\s+/g, "").length
}

function lines(text: string): number {
  return text.split("\n").filter(line => line.trim() !== "").length
}
