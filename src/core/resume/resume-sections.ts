import type {Span} from "#model/decode/reading"

export const RESUME_SECTIONS = ["top", "experience", "education", "skills", "other"] as const
export type ResumeSection = (typeof RESUME_SECTIONS)[number]

/** A line of a resume without the space and the marks around it. `isBlock` where an empty line comes before it. */
export type ResumeLine = Span & {
  readonly text: string
  readonly section: ResumeSection
  readonly isBullet: boolean
  readonly isHeading: boolean
  readonly isBlock: boolean
}

const HEADINGS: readonly (readonly [ResumeSection, RegExp])[] = [
  [
    "experience",
    /^(?:(?:professional|work|relevant|industry|career|selected|additional|other)\s+)*(?:experiences?|employment(?: history)?|work history|career(?: history)?|positions?|berufserfahrung|beruflicher werdegang|expériences?(?: professionnelles?)?|experiencia(?: laboral| profesional)?|esperienz[ae](?: lavorativ[ae]| professional[ei])?|werkervaring|doświadczenie(?: zawodowe)?)$/iu,
  ],
  [
    "education",
    /^(?:academic |education(?:al)? )?(?:education|qualifications?|background|studies|ausbildung|studium|formations?|éducation|educación|formación(?: académica)?|istruzione|opleiding(?:en)?|wykształcenie)(?: (?:and|&) (?:training|certifications?|qualifications?))?$/iu,
  ],
  [
    "skills",
    /^(?:(?:technical|core|key|professional|relevant|top) )*(?:skills?(?: (?:and|&) .{3,24})?|competenc(?:ies|es)|expertise|technologies|tech(?:nical)? stack|tools|kenntnisse|fähigkeiten|compétences|habilidades|competenze|vaardigheden|umiejętności)$/iu,
  ],
  [
    "other",
    /^(?:(?:professional |executive |career |personal )?(?:summary|profile|objective|about(?: me)?)|(?:personal |side |selected |open source )*projects?|publications?|certifi(?:cations?|cates?)(?: .{3,24})?|licen[cs]es.{0,30}|awards?(?: .{3,24})?|hono(?:u)?rs.{0,30}|languages?|interests?|hobbies|volunteer(?:ing|ed)?(?: .{3,24})?|references?|contact|patents?|talks?|courses?|sprachen|langues|idiomas|lingue|talen)$/iu,
  ],
]
const LONGEST_HEADING = 44
const BULLET = /^\s*(?:[-*•●▪◦‣–—·]\s*|\d{1,2}[.)]\s+|)/u

function headingOf(text: string): ResumeSection | null {
  const words = text
    .replace(/^#{1,6}\s+|[*_]{2}/g, "")
    .replace(/[:\s]+$/, "")
    .trim()
    // headings are also set with spaces between their letters
    .replace(/^(?:\p{Lu} ){3,}\p{Lu}$/u, spaced => spaced.replaceAll(" ", ""))
  if (words.length > LONGEST_HEADING) return null
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** The lines of a resume that are not empty, each with the section that it stands in. */
export function resumeLines(text: string): ResumeLine[] {
  const lines: ResumeLine[] = []
  let section: ResumeSection = "top"
  let start = 0
  let isBlock = true
  for (const raw of text.split("\n")) {
    const bullet = BULLET.exec(raw)?.[0] ?? ""
    const words = raw.slice(bullet.length).trim()
    if (words === "") isBlock ||= raw.trim() === ""
    else {
      const heading = headingOf(words)
      section = heading ?? section
      const from = start + raw.indexOf(words, bullet.length)
      lines.push({
        text: words,
        start: from,
        end: from + words.length,
        section,
        isBullet: bullet.trim() !== "",
        isHeading: heading !== null,
        isBlock,
      })
      isBlock = false
    }
    start += raw.length + 1
  }
  return lines
}
