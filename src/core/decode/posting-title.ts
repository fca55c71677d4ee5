const MOST_TITLE = 90
const TITLE_WORD =
  /\b(?:engineer|engineering|developer|scientist|architect|researcher|manager|lead|intern|analyst|specialist|programmer|administrator|consultant|director|head|mlops|devops|sre|designer|operator)\b/i
const LABEL = /^(?:job title|position|title|role)\s*[:\-–]\s*/i

/** The title that a text without one seems to carry: its first short line that names a kind of work, else "".
 * @example postingTitle("Acme\nSenior ML Engineer\nWe build ...") // => "Senior ML Engineer" */
export function postingTitle(text: string): string {
  const lines = text.slice(0, 2000).split("\n", 12)
  for (const line of lines) {
    const plain = line.replace(/^[#*\s]+|[*\s]+$/g, "").replace(LABEL, "")
    if (plain.length > 0 && plain.length <= MOST_TITLE && TITLE_WORD.test(plain) && !/[.!?]$/.test(plain))
      return plain
  }
  return ""
}
