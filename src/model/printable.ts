const SHORT: Readonly<Record<string, string>> = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}

/** A text on one line, with control characters as JSON writes them, so that a terminal shows them and obeys none.
 * @example printable("a\nb") // => "a\\nb" */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    char => SHORT[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )
}
