/** Breaks a text into lines of at most `columns` characters, at spaces. Lines after the first are indented; a word
 * that is longer than a line stays whole. */
export function wrap(text: string, columns: number, indent = ""): string {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`
    if (longer.length <= columns || line === "") line = longer
    else {
      lines.push(line)
      line = indent + word
    }
  }
  return [...lines, line].join("\n")
}
