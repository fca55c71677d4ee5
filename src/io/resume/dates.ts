const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

function monthOf(word: string): string | null {
  const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase())
  return at < 0 ? null : String(at + 1).padStart(2, "0")
}

/** A date as exports and people write it, as JSON Resume writes it; null where it is none.
 * @example looseDate("Mar 2019") // => "2019-03" */
export function looseDate(text: string): string | null {
  const words = text.trim()
  if (/^[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?$/.test(words)) return words
  const [, word, year] = /^([A-Za-z]{3,9})\.?,?\s+(?:\d{1,2},\s*)?([12]\d{3})$/.exec(words) ?? []
  if (word !== undefined && year !== undefined) {
    const month = monthOf(word)
    return month === null ? null : `${year}-${month}`
  }
  const [, month, slashed] = /^(0?[1-9]|1[0-2])[/.]([12]\d{3})$/.exec(words) ?? []
  if (month !== undefined && slashed !== undefined) return `${slashed}-${month.padStart(2, "0")}`
  const [, before, behind] = /^([12]\d{3})[/.](0?[1-9]|1[0-2])(?:[/.]\d{1,2})?$/.exec(words) ?? []
  if (before !== undefined && behind !== undefined) return `${before}-${behind.padStart(2, "0")}`
  const [, start] = /^([12]\d{3}-(?:0[1-9]|1[0-2])-[0-3]\d)T/.exec(words) ?? []
  return start ?? null
}
