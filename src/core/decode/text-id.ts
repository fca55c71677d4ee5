const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
const SECOND = 0x9e3779b9

/** An id for a text that has none: 64 bits of FNV-1a over its UTF-16 units, twice with different starts. The same text gives
 * the same id everywhere; it is no protection against somebody who wants two texts to share one.
 * @example textId("") // => "text-811c9dc51ee0e57c" */
export function textId(text: string): string {
  let first = OFFSET
  let second = OFFSET ^ SECOND
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    first = Math.imul(first ^ unit, PRIME)
    second = Math.imul(second ^ (unit + (at & 0xff)), PRIME)
  }
  const hex = (word: number) => (word >>> 0).toString(16).padStart(8, "0")
  return `text-${hex(first)}${hex(second)}`
}
