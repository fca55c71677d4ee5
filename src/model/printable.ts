const SHORT: Readonly<Record<string, string>> = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}

function shown(char: string): string {
  return SHORT[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`
}

/** A text on one line, with control characters as JSON writes them, so that a terminal shows them and obeys none.
 * @example printable("a\nb") // => "a\\nb" */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, shown)
}

/** A text of several lines with every other control character as JSON writes it. JSON stays the JSON that it is.
 * @example printableLines("a\u001b[31m\nb") // => "a\\u001b[31m\nb" */
export function printableLines(text: string): string {
  return text.replace(/\r(?!\n)|[^\P{Cc}\t\n\r]/gu, shown)
}
