import {splitPieces} from "#core/decode/pieces"
import {findSkills, type SkillMatcher} from "#core/decode/skills/skill-matcher"
import type {Span} from "#model/decode/reading"
import type {ResumeSkill} from "#model/resume/resume"
import type {SkillQuote} from "#model/resume/skills-told"

const LONGEST_QUOTE = 180
const MOST_QUOTES = 3

/** The line around a mention, cut at words where it is long. A mention that runs over two lines is quoted in one. */
export function quoteOf(text: string, {start, end}: Span): SkillQuote {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1
  const next = text.indexOf("\n", end)
  const lineEnd = next < 0 ? text.length : next
  const spare = Math.max(0, LONGEST_QUOTE - (end - start))
  const from = Math.max(lineStart, start - Math.floor(spare / 2))
  const to = Math.min(lineEnd, Math.max(end, from + LONGEST_QUOTE))
  const before = text.slice(from, start)
  const head =
    from > lineStart ? `…${before.replace(/^\S*\s/, "")}` : before.replace(/^[\s\-*•●▪◦‣–—·|]+/, "")
  const behind = text.slice(end, to)
  const tail = to < lineEnd ? `${behind.replace(/\s\S*$/, "")}…` : behind.trimEnd()
  // spaces of all kinds have one unit here, so no place moves
  const whole = `${head}${text.slice(start, end)}${tail}`.replace(/\s/g, " ")
  return {quote: whole, start: head.length, end: head.length + end - start}
}

/** The skills that a resume names anywhere, in order of first mention, each with the lines that name it. */
export function findResumeSkills(text: string, matcher: SkillMatcher): ResumeSkill[] {
  const pieces = splitPieces(text).map(piece => ({...piece, section: "duties" as const}))
  return findSkills(matcher, text, pieces).map(found => {
    // of several mentions in a line the first is marked
    const quotes = new Map(
      found.evidence
        .toReversed()
        .map(span => quoteOf(text, span))
        .map(one => [one.quote, one]),
    )
    return {...found, quotes: [...quotes.values()].toReversed().slice(0, MOST_QUOTES)}
  })
}
