import {htmlToText} from "./html-text"
import {wordsOf} from "./loose-json"

const MARKUP =
  /<!doctype\s+html|<\/?(?:html|head|body|div|p|br|ul|ol|li|span|h[1-6]|table|tr|td|th|tbody|strong|em|b|i|u|a|img|script|style|section|article|main|meta|link|svg|iframe|hr|dl|dt|dd|pre|font|center|blockquote)(?=[\s/>])[^<>]*>/i
const ESCAPED_MARKUP = /&lt;\/?(?:div|p|br|ul|ol|li|span|h[1-6]|strong|em|b|a)(?:\s|\/|&gt;)/i

/** Whether a text holds HTML. Generics, arrows and "<5 years" are no HTML. */
export function isHtml(text: string): boolean {
  return MARKUP.test(text)
}

/** CRLF and CR become LF, a byte order mark goes. Offsets of a reading refer to the text after this. */
export function plainLines(text: string): string {
  return text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n")
}

/** Text out of a field that may hold text, HTML, or HTML whose marks are written as entities. */
export function richText(value: unknown): {readonly text: string; readonly hidden: readonly string[]} {
  const words = wordsOf(value)
  if (words === undefined) return {text: "", hidden: []}
  const source = ESCAPED_MARKUP.test(words) && !isHtml(words) ? unescaped(words) : words
  if (!isHtml(source) && !/&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/i.test(source))
    return {text: plainLines(source).trim(), hidden: []}
  if (!isHtml(source)) return {text: unescaped(plainLines(source)).trim(), hidden: []}
  return htmlToText(source)
}

/** Decodes entities and leaves everything else, line breaks too. */
function unescaped(words: string): string {
  return htmlToText(`<pre>${words.replaceAll("<", "&lt;")}</pre>`).text
}

/** Several fields of one posting as one text, each after an empty line, under its heading where it has one; a field whose text
 * stands in an earlier one is left out. */
export function joinFields(fields: readonly {readonly heading?: string; readonly value: unknown}[]): {
  readonly text: string
  readonly hidden: readonly string[]
} {
  const parts: string[] = []
  const hidden: string[] = []
  for (const {heading, value} of fields) {
    const rich = richText(value)
    hidden.push(...rich.hidden)
    if (rich.text === "" || parts.some(part => part.includes(rich.text))) continue
    parts.push(heading === undefined ? rich.text : `${heading}\n${rich.text}`)
  }
  return {text: parts.join("\n\n"), hidden}
}
