/** The longest run of spaces and hyphens that still joins two words of an alias. */
const MOST_GAP = 4

function isHyphen(code: number): boolean {
  return code === 45 || (code >= 0x2010 && code <= 0x2015)
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000
  )
}

/** Whether a gap between words can begin with this character. */
export function opensGap(code: number): boolean {
  return code === 47 || isSpace(code) || isHyphen(code)
}

/** Reads the gap between two words at `start`: spaces with at most one line break, a hyphen, or a slash, at most four
 * characters. A dash between spaces, a bullet and an empty line are no gap.
 * @returns `end * 2`, plus 1 where the gap is a slash; -1 where there is none. */
export function readGap(text: string, start: number): number {
  let at = start
  let before = false
  let after = false
  let breaks = 0
  let mark = 0
  for (; at - start <= MOST_GAP; at += 1) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      if (code === 10) breaks += 1
      if (mark === 0) before = true
      else after = true
    } else if (isHyphen(code) || code === 47) {
      if (mark !== 0 || breaks > 0) return -1
      mark = code
    } else break
  }
  if (at === start || at - start > MOST_GAP || breaks > 1) return -1
  if (mark === 47) return breaks > 0 ? -1 : at * 2 + 1
  if (mark !== 0 && before && after) return -1
  return at * 2
}
