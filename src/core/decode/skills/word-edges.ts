import {isOneWord} from "../camel-words"

/** Texts with fewer line breaks than one in so many characters have lost theirs, as in `splitPieces`. */
const FLAT_FROM = 900
/** No known word is longer on either side of its inner capital. */
const LONGEST_WORD = 30
const BEYOND_ASCII = /[\p{L}\p{N}]/u

/** Whether a text has lost its line breaks. */
export function isFlatText(text: string): boolean {
  let breaks = 0
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) breaks += 1
  return breaks * FLAT_FROM < text.length
}

/** Whether the character at an index is a letter, digit or underscore; false outside the text. */
export function isWordAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false
  const code = text.charCodeAt(index)
  if (code > 127) return BEYOND_ASCII.test(text.charAt(index))
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  )
}

function isLower(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 97 && code <= 122
}

function isUpper(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 65 && code <= 90
}

/** Whether two words may meet before an index of a text that has lost its line breaks: "teamsPython", "SQLExperience",
 * but not "JavaScript". */
export function isLostBreak(text: string, index: number): boolean {
  if (!isUpper(text, index)) return false
  const afterLower = isLower(text, index - 1)
  if (!afterLower && !(isUpper(text, index - 1) && isLower(text, index + 1))) return false
  let from = index
  let to = index
  const first = index - LONGEST_WORD
  const last = index + LONGEST_WORD
  while (from > first && (isLower(text, from - 1) || isUpper(text, from - 1))) from -= 1
  while (to < last && (isLower(text, to) || isUpper(text, to))) to += 1
  return !isOneWord(text.slice(from, to))
}

const GLUE = "&-'’‐‑"

/** Whether a match of one or two letters is part of something longer: R&D, Go-to-market. */
export function isGlued(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  if (before !== "" && (GLUE.includes(before) || before === ".")) return true
  return (after !== "" && GLUE.includes(after)) || (after === "." && isWordAt(text, end + 1))
}

/** Whether marks after a match make another name of it: C before ++ or #. */
export function isMarked(text: string, end: number): boolean {
  return text.charAt(end) === "#" || (text.charAt(end) === "+" && text.charAt(end + 1) === "+")
}
