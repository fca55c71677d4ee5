import type {ResumePosition} from "#model/resume/resume"
import {type DateRange, dateRange} from "./date-range"
import type {ResumeLine} from "./resume-sections"

const TITLE =
  /\b(?:engineer(?:ing)?|developer|programmer|scientist|architect|analyst|administrator|admin|consultant|manager|director|lead|head of|chief|cto|ceo|cio|vp|founder|co-?founder|president|intern(?:ship)?|werkstudent(?:in)?|praktikant(?:in)?|trainee|apprentice|researcher|research (?:fellow|assistant|associate)|fellow|sre|devops|specialist|technician|designer|tester|qa|contractor|freelance(?:r)?|professor|lecturer|teacher|assistant|officer|owner|entwickler(?:in)?|ingenieur(?:in)?|ingénieure?|développeu(?:r|se)|desarrollador(?:a)?|ingenier[oa]|sviluppatore|ingegnere|programista|inżynier)\b/iu
const SCHOOL =
  /\b(?:university|universität|université|universidad|universit[àa]|college|school|institute of technology|bachelor|master(?:'s)? (?:of|in|degree)|b\.?\s?sc\b|m\.?\s?sc\b|ph\.?\s?d\b|diploma|degree|gpa)\b/iu
const PARTS = /\s{3,}|\t+|\s*[|•·]\s*|\s+[-–—]\s+|,\s+|\s+(?:at|@|bei|chez)\s+/u
const PLACE =
  /^(?:[A-Z]{2}|remote|hybrid|on-?site|USA?|U\.S\.A?\.?|UK|United (?:States|Kingdom)|Germany|France|Spain|Italy|Canada|India|Poland|Netherlands|Switzerland|Ireland|Australia|full[- ]time|part[- ]time|contract)$/i
/** What a title may be about, behind a comma: no company. */
const CRAFT =
  /^(?:back-?end|front-?end|full-?stack|platforms?|infrastructure|machine learning|ml|ai|data|cloud|mobile|web|search|ranking|payments)$/i
const DURATION = /^\d+\s*(?:years?|yrs?|months?|mos?)\b/i
const LONGEST_LINE = 110
/** Dates in longer lines are those of prose. */
const LONGEST_DATED = 300
const MOST_BEFORE = 3

type Named = {readonly title: string | null; readonly company: string | null}

function partsOf(text: string): string[] {
  return text
    .replace(/[*_]{2}|^#{1,6}\s+/g, "")
    .split(PARTS)
    .map(part => part.replace(/^[\s(,;:|–—-]+|[\s(),;:|–—-]+$/g, ""))
    .filter(part => /\p{L}/u.test(part) && ![PLACE, CRAFT, DURATION].some(pattern => pattern.test(part)))
}

/** A line that may name a position: short, and no sentence. */
function maySay({text, isBullet, isHeading}: ResumeLine): boolean {
  return !isBullet && !isHeading && text.length <= LONGEST_LINE && !/[.;]$/.test(text)
}

/** What may say what the position of a range of dates is, nearest first: what stands beside the dates, then the lines before
 * them up to the block's beginning, then those behind them. `last` is the last line that belongs to it.
 * @param taken lines up to this one belong to the position before */
function around(
  lines: readonly ResumeLine[],
  at: number,
  {range, taken}: {readonly range: DateRange; readonly taken: number},
): {readonly texts: readonly string[]; readonly last: number} {
  const line = lines[at]
  if (line === undefined) return {texts: [], last: at}
  const beside = `${line.text.slice(0, range.start)}   ${line.text.slice(range.end)}`
  const before: string[] = []
  for (let back = 1; back <= MOST_BEFORE && at - back > taken; back += 1) {
    const above = lines[at - back]
    const isApart = lines[at - back + 1]?.isBlock === true
    if (isApart || above === undefined || !maySay(above) || dateRange(above.text) !== null) break
    before.push(above.text)
  }
  const behind: string[] = []
  for (let on = 1; on <= (before.length === 0 ? 2 : 1); on += 1) {
    const below = lines[at + on]
    if (below === undefined || below.isBlock || !maySay(below) || dateRange(below.text) !== null) break
    behind.push(below.text)
  }
  const isLed = before.length === 0 && !TITLE.test(beside)
  return {texts: [beside, ...before, ...behind], last: isLed ? at + behind.length : at}
}

function nameOf(texts: readonly string[]): Named {
  const parts = texts.flatMap(partsOf)
  const title = parts.find(part => TITLE.test(part)) ?? null
  const company = parts.find(part => part !== title && !TITLE.test(part)) ?? null
  return {title, company}
}

/** The positions that a text tells with dates, in its order. Dates of schools are none. Titles that follow each other without an
 * empty line are taken to be of one company. */
export function textPositions(lines: readonly ResumeLine[]): ResumePosition[] {
  const hasSections = lines.some(({isHeading, section}) => isHeading && section === "experience")
  const positions: ResumePosition[] = []
  let lastAt = 0
  let taken = -1
  for (const [at, line] of lines.entries()) {
    const isOutside = hasSections ? line.section !== "experience" : line.section === "education"
    const isProse = line.isHeading || line.text.length > LONGEST_DATED
    const range = isOutside || isProse ? null : dateRange(line.text)
    if (range === null) continue
    const {texts, last} = around(lines, at, {range, taken})
    const {title, company} = nameOf(texts)
    const isNothing = title === null && (!hasSections || company === null)
    if (isNothing || (title === null && texts.some(text => SCHOOL.test(text)))) continue
    const isSameBlock = lines.slice(lastAt + 1, at + 1).every(({isBlock}) => !isBlock)
    const before = isSameBlock ? positions.at(-1)?.company : undefined
    positions.push({
      title,
      company: company ?? before ?? null,
      start: range.from,
      end: range.to,
      evidence: {start: line.start, end: line.end},
    })
    lastAt = at
    taken = last
  }
  return positions
}
