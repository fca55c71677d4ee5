import {wrap} from "./wrap"

const ITEM = /^\s*(?:[-*]|\d+\.)\s+/
/** Lines that are not part of a paragraph: headings, tables, indented code, quotes. */
const APART = /^(?:#|\||>| {4})/

/** One block of text, broken at spaces; the lines of an item are indented like its first word. */
function block(text: string, columns: number): string {
  return wrap(text, columns, " ".repeat(ITEM.exec(text)?.[0].length ?? 0))
}

/** Markdown for a terminal: paragraphs and items are broken anew to the width, code and tables stay as they are. */
export function markdownText(markdown: string, columns: number): string {
  const out: string[] = []
  let open = ""
  let isCode = false
  const close = () => {
    if (open !== "") out.push(block(open, columns))
    open = ""
  }
  for (const line of markdown.trim().split("\n")) {
    const isFence = line.startsWith("```")
    if (isFence) isCode = !isCode
    if (isFence || isCode || line.trim() === "" || APART.test(line)) {
      close()
      out.push(line)
    } else if (open === "" || ITEM.test(line)) {
      close()
      open = line.trimEnd()
    } else open += ` ${line.trim()}`
  }
  close()
  return out.join("\n")
}

/** Code with the numbers of its lines. */
export function numberedLines(code: string): string {
  const lines = code.split("\n")
  const width = String(lines.length).length
  return lines.map((line, at) => `  ${String(at + 1).padStart(width)}  ${line}`.trimEnd()).join("\n")
}
