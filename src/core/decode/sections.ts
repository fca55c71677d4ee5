import type {Section, SectionKind, Span} from "#model/decode/reading"
import {type Piece, splitPieces} from "./pieces"

/** A piece with the kind of section that it stands in. */
export type PlacedPiece = Piece & {readonly section: SectionKind}

type Heading = {readonly kind: SectionKind; readonly pattern: RegExp}

/** What headings say, first match wins. Each must match the whole heading but for its ornaments. */
const HEADINGS: readonly Heading[] = [
  {
    kind: "legal",
    pattern:
      /equal (?:employment )?opportunit|\beeoc?\b|diversity|inclusion|belonging|privacy|accommodation|disclaimer|scams?\b|applicants|background check|visa sponsorship|e-?verify|recruitment fraud|fraud alert|security requirements|notice to|please note|additional information|how to apply|application process|interview process|hiring process|what happens after|next steps|apply now|job requisition|employment type|job type|seniority|industries|job function/i,
  },
  {
    kind: "benefits",
    pattern:
      /benefit|perks|what we(?:'ll| will| can)? offer|what(?:'s| is) in it for you|compensation|salary|pay (?:range|transparency|scale)|base pay|total rewards|why (?:you'll love(?! (?:this|the) (?:role|position|job|opportunity))|you should|join|work)|what you(?:'ll| will) (?:get|love|gain|enjoy)|we offer|our offer|rewards|remuneration|working hours|things you'll enjoy|\bpto\b|health & wellness|life at|have to offer|why (?:us|[A-Z]\w+\??$)/i,
  },
  {
    kind: "requirements",
    pattern:
      /qualif|requirement|what we(?:'re| are)? (?:look|seek)|what are we looking|who (?:you are|we're looking for|we are looking for|are you)|about you|^you(?:'ll)? (?:have|bring|are|need)|what you(?:'ll| will)? (?:bring|need|have|should have|must have)|you(?:'ll| will) (?:need|bring|have|possess)|about the candidate|must[- ]haves?|nice[- ]to[- ]haves?|preferred|bonus(?: points)?|^desir|ideal candidate|(?:good|great|right|perfect) fit|be a fit|you might be|you should have|if you(?:'ve)? got it|(?:meet|hear from|looking for) (?:you if|people with)|please apply if|(?:need|love|like|hope) to see|stand out|good to have|^essentials?$|^(?:knowledge|skills), |you should apply|should apply if|skills|experience|expertise|competenc|tech(?:nical|nology)? (?:stack|stacks|environment)|our stack|tools we use|technologies|education|knowledge|background|certification|^plus(?:es)?$|what makes you|sets you apart|to be successful|to succeed|great if|^required|profile|brownie points/i,
  },
  {
    kind: "duties",
    pattern:
      /responsib|duties|what you(?:'ll| will)(?: be)? (?:do|own|build|work|accomplish|achieve|lead|deliver)|what will (?:you|i) (?:be )?(?:do|work)|^(?:in this (?:role|position),? )?you(?:'ll| will)(?: get to| be)?:?$|in this (?:role|position|job)|your (?:impact|mission|role|responsib|day|tasks|work|contribution|focus|challenge)|how you(?:'ll| will) (?:make|contribute|have)|day[- ]to[- ]day|a day in|key (?:activities|accountabilities|tasks|deliverables|objectives)|the (?:role|position|job|opportunity|work|challenge|mission)$|about (?:the|this) (?:role|position|job|opportunity|project|work)|(?:role|position|job|project) (?:overview|summary|description|purpose|details|scope|mission)|overview of this role|scope of work|what success looks like|areas of (?:focus|work)|^(?:summary|overview|description|role|duties|opportunity|tasks|activities|the gig|mission)$|get ready to|projects you|focus areas|why this role|why you'll love (?:this|the) |,? you(?:'ll| will)(?: be)?$|you can expect to$|work (?:will )?includes?$|challenges (?:you|to solve)|essential functions|accountabilities/i,
  },
  {
    kind: "about",
    pattern:
      /about (?:us|the (?:company|team|business|organi[sz]ation)|our|[A-Z][\w&. -]{1,30}$)|who (?:we are|are we)|who you(?:'ll| will) work with|company (?:description|overview|profile|background)|the (?:company|team)$|our (?:company|team|mission|values|culture|story|people|vision|commitment|core values)|get to know us|what we do|how we work|introduction|^[A-Z]\w+ (?:at a glance|overview)$|location|where you/i,
  },
]

const MOST_HEADING = 64
/** Marks of running text, and headings that hold them all the same. */
const RUNNING = /[.,;]\s/
const HEADING_WITH_COMMA =
  /&|^(?:in|as) [^.;]*, you(?:'ll| will)(?: be)?$|^in [^.;]*, you can expect to$|^(?:knowledge|skills|diversity), /i
/** One fact behind its label ("Location: Berlin"): it opens nothing. */
const FACT =
  /^\W*(?:\w+ ){0,2}(?:locations?|working hours|(?:job|employment|work|time) type|visa sponsorship|requisition(?: id)?|assistance provided) ?: ?\S/i
/** A line that asks for something and is no heading: "Experience with vector databases". */
const DEMAND =
  /\b(?:experience|knowledge|expertise|background|proficiency|skills|understanding|familiarity) (?:(?:working|building|designing|developing|deploying|using|creating|managing|leading|training|implementing|with|in|of|on|as) [^:]*$|(?:is|are) )|\b(?:preferred|is a plus|a bonus)$|^(?:strong|excellent|proven|solid|good|great|effective|outstanding|exceptional)\b.* skills\b/i
/** Headings that also stand inside running text, where the line break behind them was lost. */
const INLINE_PHRASES = [
  "company description",
  "job description",
  "job summary",
  "position summary",
  "role overview",
  "position overview",
  "role summary",
  "about the role",
  "about the job",
  "about us",
  "about the team",
  "about the company",
  "who we are",
  "who you are",
  "what you'll do",
  "what you will do",
  "what you'll be doing",
  "key responsibilities",
  "primary responsibilities",
  "essential duties and responsibilities",
  "job responsibilities",
  "responsibilities",
  "required qualifications",
  "minimum qualifications",
  "preferred qualifications",
  "basic qualifications",
  "qualifications",
  "requirements",
  "required skills & experience",
  "required skills and experience",
  "required skills",
  "required experience",
  "preferred skills",
  "desirable skills",
  "nice to have",
  "benefits",
  "what we offer",
  "what we're looking for",
  "additional information",
  "what you'll bring",
  "what you bring",
  "salary range",
  "pay range",
] as const

/** Each phrase as a heading is written: a capital first, or all of it in capitals. */
const INLINE_FORMS = [
  ...new Set(
    INLINE_PHRASES.flatMap(phrase => [
      titled(phrase),
      titled(phrase).replace(/ (?:The|To|And)(?= )/g, small => small.toLowerCase()),
      sentenced(phrase),
      phrase.toUpperCase(),
    ]),
  ),
]
/** A heading inside running text: then text with a capital. */
const INLINE = new RegExp(
  `(?:^|(?<=[.!?:)\\s]))(${INLINE_FORMS.toSorted((a, b) => b.length - a.length).join("|")})(?:\\s*[:–-])?\\s*(?=[A-Z•*\\d-])`,
)
/** A heading at the end of running text, where the list behind it begins a new piece. */
const INLINE_END = new RegExp(
  `(?<=[.!?:)\\s])(${INLINE_FORMS.toSorted((a, b) => b.length - a.length).join("|")})\\s*:$`,
)
/** Holds wherever a heading may stand inside running text. In the order of the alphabet it is quick to look for. */
const MAY_BE_INLINE = new RegExp(INLINE_FORMS.toSorted().join("|"), "g")

function sentenced(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}

function titled(phrase: string): string {
  return phrase.split(" ").map(sentenced).join(" ")
}

const LEGAL_SENTENCE =
  /equal (?:employment )?opportunity|without regard to|regardless of (?:race|age|gender)|protected (?:veteran|status|class|characteristic)|reasonable accommodation|race, (?:color|religion|ethnicity)|gender identity|sexual orientation|criminal histor|privacy (?:policy|notice)|e-verify|background check|employment agenc|unsolicited resume/i
const BENEFIT_SENTENCE =
  /\b(?:401\(?k\)?|paid time off|\bpto\b|parental leave|dental|vision insurance|health insurance|medical insurance|life insurance|stock options|equity package|unlimited vacation|paid holidays|wellness|gym|stipend|commuter|hsa|fsa|annual leave|days of (?:vacation|holiday|leave)|base salary|salary range|pay range|compensation range|bonus program)\b/i

const BEFORE_HEADING = /[\s#*_>\-–—•:|\d.)]/
const BEHIND_HEADING = /[\s#*_:|\-–—!?.…]/

/** A line without its ornaments. */
function cleaned(line: string): string {
  let from = 0
  let to = line.length
  while (from < to && BEFORE_HEADING.test(line.charAt(from))) from += 1
  while (to > from && BEHIND_HEADING.test(line.charAt(to - 1))) to -= 1
  return line.slice(from, to).replace(/[’`]/g, "'")
}

/** The kind of section that a heading opens, or null where a line is no heading. */
export function headingKind(line: string): SectionKind | null {
  const text = cleaned(line)
  if (text.length < 3 || text.length > MOST_HEADING || text.split(/\s+/).length > 9) return null
  if (RUNNING.test(text) && !HEADING_WITH_COMMA.test(text)) return null
  if (FACT.test(text)) return null
  return HEADINGS.find(({pattern}) => pattern.test(text))?.kind ?? null
}

function isHeadingLike(piece: Piece, text: string): boolean {
  if (!piece.isLineStart && !/^[A-Z]/.test(text)) return false
  const last = text.charAt(text.length - 1)
  if (last === "." || last === ";" || last === ",") return false
  // a bullet is a duty or a demand unless it ends in a colon
  return !piece.isBullet || last === ":"
}

/** Whether what looks like a heading is a demand itself. */
function isDemand(line: string): boolean {
  return !line.endsWith(":") && DEMAND.test(line)
}

/** Splits a posting into sections by its headings, also those whose line breaks were lost, and places every sentence.
 * Text before the first heading is `other`; legal and benefit sentences are told by their words wherever they stand.
 * Linear in the text. */
export function splitSections(text: string): {
  readonly sections: readonly Section[]
  readonly pieces: readonly PlacedPiece[]
} {
  const sections: Section[] = []
  const placed: PlacedPiece[] = []
  let kind: SectionKind = "other"
  let start = 0
  let heading: Span | null = null
  const close = (end: number) => {
    if (end > start) sections.push({start, end, kind, heading})
  }
  const open = (next: SectionKind, at: Span) => {
    close(at.start)
    kind = next
    start = at.start
    heading = {start: at.start, end: at.end}
  }
  const plain = text.replaceAll("’", "'")
  const mayBeInline = startsOf(plain, MAY_BE_INLINE)
  for (const piece of splitPieces(text)) {
    const words = text.slice(piece.start, piece.end)
    const inline = mayBeInline(piece) ? inlineHeading(plain, piece) : null
    if (inline !== null) {
      if (inline.start > piece.start) place(text, {...piece, end: inline.start}, kind, placed)
      open(headingKind(inline.name) ?? "other", inline)
      if (inline.next < piece.end) place(text, {...piece, start: inline.next}, kind, placed)
      continue
    }
    const found = isHeadingLike(piece, words) ? headingKind(words) : null
    if (found === null) place(text, piece, kind, placed)
    else if (found === "requirements" && isDemand(words)) place(text, piece, "requirements", placed)
    else open(found, piece)
  }
  close(text.length)
  return {sections, pieces: placed}
}

type InlineHeading = Span & {
  readonly name: string
  /** Where the text behind it begins. */
  readonly next: number
}

/** A heading inside a piece, with text before or behind it. */
function inlineHeading(text: string, {start, end, isBullet}: Piece): InlineHeading | null {
  const words = text.slice(start, end)
  const inner = isBullet ? null : INLINE.exec(words)
  const found = inner ?? (words.endsWith(":") && headingKind(words) === null ? INLINE_END.exec(words) : null)
  if (found === null) return null
  const {0: whole, 1: name = "", index} = found
  if (index + whole.length === words.length && found === inner) return null
  const from = start + index
  return {start: from, end: from + whole.trimEnd().length, name, next: from + whole.length}
}

/** Tells of pieces in order whether a match of a global pattern begins in them. */
function startsOf(text: string, pattern: RegExp): (piece: Span) => boolean {
  const starts = Array.from(text.matchAll(pattern), ({index}) => index)
  let next = 0
  return ({start, end}) => {
    while ((starts[next] ?? end) < start) next += 1
    return (starts[next] ?? end) < end
  }
}

function place(text: string, piece: Piece, kind: SectionKind, placed: PlacedPiece[]): void {
  const words = text.slice(piece.start, piece.end)
  const isBenefit = kind === "benefits" || BENEFIT_SENTENCE.test(words)
  const section = LEGAL_SENTENCE.test(words) ? "legal" : isBenefit ? "benefits" : kind
  const {start, end, isBullet, isLineStart} = piece
  placed.push({start, end, isBullet, isLineStart, section})
}
