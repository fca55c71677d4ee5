import type {SkillQuote} from "#model/resume/skills-told"

/** A line of the resume with the words that name the skill marked. */
export function Quote({quote: {quote, start, end}}: {readonly quote: SkillQuote}) {
  return (
    <q className="resume-quote">
      {quote.slice(0, start)}
      <mark>{quote.slice(start, end)}</mark>
      {quote.slice(end)}
    </q>
  )
}
