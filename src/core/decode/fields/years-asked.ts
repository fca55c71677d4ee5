import type {PostingInput, SectionKind, Span, YearsAsked} from "#model/decode/reading"
import type {PlacedPiece} from "../sections"

type Mention = Span & {
  readonly least: number
  readonly most: number | null
  /** Whether the text plainly calls them experience. */
  readonly isPlain: boolean
  /** Whether they belong to one tool or are part of a longer stretch. */
  readonly isMinor: boolean
  readonly isPreferred: boolean
}

const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
}
const COUNT = `(\\d{1,2}(?:\\.5)?|${Object.keys(WORDS)
  .map(word => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join("|")})`
const YEARS = /(?:[Yy]ears?|[Yy]rs?|YEARS?|YRS?)(?![a-z])/g
/** How many years, as it stands right before the word. */
const HOW_MANY = new RegExp(
  `(?:([Uu]p to|[Uu]nder|[Ll]ess than|[Mm]ax(?:imum)?(?: of)?)\\s+)?(?<![\\dA-Z$£€,/]|\\d\\.)(?:${COUNT}\\s?(?:\\(\\d{1,2}\\)\\s?)?\\+?\\s?(?:-|–|—|‐|‑|−|\\/|to|or)\\s?)?${COUNT}\\s?(?:\\(\\d{1,2}\\+?\\)\\s?)?(\\+|plus|or more|-plus)?[\\s-]*(?:full |solid |full-time |overall |total )?$`,
)
/** Parts of a posting that ask for nothing but what they plainly call experience. */
const UNASKED: ReadonlySet<SectionKind> = new Set(["about", "benefits", "legal"])
const MOST_YEARS = 15
/** The years of a firm, a plan or a person. */
const NOT_ASKED_BEFORE =
  /(?:for (?:over|more than|nearly|almost|the (?:past|last|next))|(?:past|last|next|first|within|every|after|in (?:under|less than|just|only|over|the)|over the|in|founded|aged?|nearly|almost|celebrat\w+|built (?:over|on)|with over|not looking for|n['’]t looking for|don['’]t (?:need|require|care about)) )\s*(?:the )?(?:past |last |next )?$/i
const NOT_ASKED_AFTER =
  /^['’_*]?\s*(?:ago|old\b|of age|in a row|in business|straight|running|later|since|of (?:service|history|innovation|growth|tenure|employment|continuous|success|heritage|vesting|operation)|anniversary|vest|contract|warranty|we\b|our\b|now\b|term\b|limit|period|plan\b|cliff|guarantee|from now|into|after)/i
const EXPERIENCE_AFTER =
  /^['’_*]?\s*(?:\([^()]{0,40}\)\s*)?(?:or more |plus )?(?:(?:of|in|as|with|working|building|doing|developing|designing|writing|shipping|leading|managing|hands|professional|relevant|related|industry|practical|proven|total|software|engineering|non|deep|combined|overall|demonstrated|work|experience|exp|coding|full|production|technical|programming|delivering|deploying|post|applied|progressive|minimum|for|direct(?:ly)?|candidates?|commercial|solid|strong|recent|implementing|operating|running|creating|training|using|experienced|postgraduate|data|machine|ml\b|ai\b|web|backend|within|at\b|on\b|supporting|and\b|focused|spent|service|development|cloud|performing|required|\+))/i
const EXPERIENCE_BEFORE = /experience(?!d)[^.;\n]{0,30}$/i
const GENERAL_AFTER =
  /^['’_*]?\s*(?:\([^()]{0,40}\)\s*)?(?:of |in )?(?:\w+[- ]?){0,3}?\s*(?:experience|exp(?!ert|lor|and)|professional|industry|related|software|engineering|work|relevant|development)/i
/** Years of one tool, or a part of a longer stretch ("including 2+ years"). */
const MINOR_BEFORE = /\b(?:including|of which|incl\.|out of which|plus)\s+(?:at least |a minimum of )?$/i
const MINOR_AFTER =
  /^['’_*]?\s*(?:of )?(?:\w+[- ]){0,3}?(?:experience |exp\.? )?(?:with|using) (?:[A-Z]\w*|[a-z]\w*[.+#])/
const PREFERRED_HEADING =
  /(?:preferred|Preferred|PREFERRED|Desired|DESIRED|[Nn]ice[- ][Tt]o[- ][Hh]ave|NICE TO HAVE|Bonus (?:points|skills|qualifications)|Bonus:|Pluses|Good to [Hh]ave|Ideally,? you|would be a plus)/g
const REQUIRED_HEADING =
  /(?:Required|REQUIRED|Minimum|MINIMUM|Basic|BASIC|Must[- ][Hh]ave|Requirements|REQUIREMENTS|(?<!referred |sired )[Qq]ualifications(?=:?\s*\n)|(?<!referred |sired )Qualifications:|What (?:you|we)|WHAT (?:YOU|WE)|You [Hh]ave|Who [Yy]ou|About [Yy]ou|Experience:|Essential)/g
const PREFERRED_NEAR = /\b(?:preferred|is a plus|a bonus|nice to have|desirable|advantageous)\b/i

/** The years of professional experience that a posting asks for: the longest of those it requires, not those of a single
 * tool where a general demand stands, and not the age of a firm. Null where none is asked. Linear in the text.
 * @example yearsAsked({text: "5+ years of software engineering experience"}, pieces) // => {least: 5, most: null, ...} */
export function yearsAsked({text}: PostingInput, pieces: readonly PlacedPiece[]): YearsAsked | null {
  const found = mentions(text, pieces)
  const required = found.filter(({isPreferred}) => !isPreferred)
  const pool = required.length > 0 ? required : found
  const main = pool.filter(({isMinor}) => !isMinor)
  const counted = main.length > 0 ? main : pool
  const first = counted[0]
  if (first === undefined) return null
  const longest = counted.reduce((most, mention) => (mention.least > most.least ? mention : most), first)
  const {start, end, least, most} = longest
  return {least, most, evidence: [{start, end}]}
}

function mentions(text: string, pieces: readonly PlacedPiece[]): readonly Mention[] {
  const found: {readonly mention: Mention; readonly piece: PlacedPiece | undefined}[] = []
  let at = 0
  for (const match of text.matchAll(YEARS)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const many = HOW_MANY.exec(before)
    if (many === null) continue
    while (at < pieces.length && (pieces[at]?.end ?? 0) <= match.index) at += 1
    const piece = pieces[at]
    const end = match.index + match[0].length
    const mention = mentionOf(text, {many, before, index: match.index, end})
    if (mention !== null && (mention.isPlain || !UNASKED.has(piece?.section ?? "other")))
      found.push({mention, piece})
  }
  // one demand is the demand, preferred or not
  if (found.length < 2) return found.map(({mention}) => mention)
  const preferred = [...text.matchAll(PREFERRED_HEADING)].map(({index}) => index)
  const required = preferred.length > 0 ? [...text.matchAll(REQUIRED_HEADING)].map(({index}) => index) : []
  return found.map(({mention, piece}) => {
    const {start, end} = mention
    const isPreferred =
      lastBefore(preferred, start) > lastBefore(required, start) ||
      (piece !== undefined && PREFERRED_NEAR.test(text.slice(end, Math.min(piece.end, end + 160))))
    return {...mention, isPreferred}
  })
}

function mentionOf(
  text: string,
  {many, before, index, end}: {many: RegExpExecArray; before: string; index: number; end: number},
): Mention | null {
  const [whole, limit, low, high, plus] = many
  const top = countOf(high)
  const least = low === undefined ? top : countOf(low)
  if (least === null || top === null || least > MOST_YEARS || least > top) return null
  const ahead = before.slice(0, before.length - whole.length)
  const after = text.slice(end, end + 70)
  const isNamed = EXPERIENCE_BEFORE.test(ahead)
  if (/\b[Ff]or $/.test(ahead) && after.startsWith(",")) return null
  if (!isNamed && (NOT_ASKED_BEFORE.test(ahead) || NOT_ASKED_AFTER.test(after))) return null
  if (!isNamed && !EXPERIENCE_AFTER.test(after) && !/^['’_*]?[\s)]*(?:experience|[.,;:\n)+]|$)/i.test(after))
    return null
  const start = index - whole.trimStart().length
  const isPlain = isNamed || GENERAL_AFTER.test(after)
  const isMinor = !isNamed && (MINOR_BEFORE.test(ahead) || MINOR_AFTER.test(after))
  const marks = {start, end, isPlain, isMinor, isPreferred: false}
  if (limit !== undefined) return {...marks, least: 0, most: top}
  return {...marks, least, most: low === undefined || plus !== undefined ? null : top}
}

function countOf(word: string | undefined): number | null {
  if (word === undefined) return null
  return WORDS[word.toLowerCase()] ?? Number(word)
}

function lastBefore(places: readonly number[], index: number): number {
  let last = -1
  for (const place of places) {
    if (place > index) break
    last = place
  }
  return last
}
