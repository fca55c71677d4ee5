/** Breaks a text into lines of at most `columns` characters, at spaces. Lines after the first are indented; a word
 * that is longer than a line stays whole. */
export function wrap(text: string, columns: number, indent = ""): string {
  const [first = "", ...words] = text.trim().split(" ")
  const lines: string[] = []
  let line = text.slice(0, text.length - text.trimStart().length) + first
  for (const word of words) {
    if (line.length + 1 + word.length <= columns) line += ` ${word}`
    else {
      lines.push(line)
      line = indent + word
    }
  }
  return [...lines, line].join("\n")
}
