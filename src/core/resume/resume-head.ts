import {dateRange} from "./date-range"
import type {ResumeLine} from "./resume-sections"

const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|de|da|del|der|la|le|bin|al)){1,4}$/u
const PLACE =
  /(?:^|[|•·,]\s*|\s{3})(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}, (?:[A-Z]{2}\b|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?))/u
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/
const LABEL =
  /\b(?:engineer|developer|scientist|architect|analyst|manager|researcher|consultant|lead|designer|administrator|programmer|devops|sre|entwickler|ingenieur|ingénieur|développeur)/iu
const TOP_LINES = 8
const LONGEST_LABEL = 90
/** Longer lines are prose, and are not looked through. */
const LONGEST_LINE = 300

/** Who the resume is of, as far as its first lines tell. */
export type ResumeHead = {
  readonly name: string | null
  readonly label: string | null
  readonly where: string | null
  readonly email: string | null
}

export function resumeHead(lines: readonly ResumeLine[]): ResumeHead {
  const top = lines
    .slice(0, TOP_LINES)
    .filter(({section, text}) => section === "top" && text.length <= LONGEST_LINE)
  const plain = top.map(({text}) => text.replace(/^#{1,6}\s+|[*_]{2}/g, "").trim())
  const named = plain.slice(0, 2).find(text => NAME.test(text) && !LABEL.test(text)) ?? null
  const parts = plain
    .filter(text => dateRange(text) === null)
    .flatMap(text => text.split(/\s*[|·•]\s*|\s{3,}/))
  const label = parts.find(
    text =>
      text !== named && text.length <= LONGEST_LABEL && LABEL.test(text) && !/[.@]\s|@|\d{4}/.test(text),
  )
  const found = (pattern: RegExp) =>
    plain.flatMap(text => {
      const match = pattern.exec(text)
      return match === null ? [] : [match[1] ?? match[0]]
    })[0] ?? null
  return {
    name: named,
    label: label ?? null,
    where: found(PLACE),
    email: found(EMAIL),
  }
}
