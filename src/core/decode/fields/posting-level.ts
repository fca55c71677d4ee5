import type {PostingInput, PostingLevel, YearsAsked} from "#model/decode/reading"

const INTERN = /\bintern(?:s|ship|ships)?\b|\bco-?op\b|\bworking student\b|\bwerkstudent/i
const JUNIOR =
  /\bjunior\b|\bjr\b|\bgraduate\b|\bnew grads?\b|\bgrad\b|\bentry[- ]level\b|\bearly[- ]career\b|\bcampus\b|\btrainee\b|\bapprentice|\buniversity grad/i
const ASSOCIATE = /\bassociate\b/i
const SENIOR = /\bsenior\b|\bsr\b|\bsnr\b/i
const STAFF =
  /\bstaff\b(?! augmentation)|\bprincipal\b|\bdistinguished\b|\bfellow\b|\btechnical leadership\b/i
const NOT_STAFF = /\bmembers? of (?:the )?(?:technical|engineering|research) staff\b|\bstaff augmentation\b/gi
const LEAD = /\blead\b|\bleader\b|\bteam lead/i
const MANAGER = /\bhead of\b|\bmanager\b|\bdirector\b|\bvp of\b|\bmanaging director\b|\bteam lead(?:er)?\b/i
const NOT_PEOPLE =
  /\b(?:product|program|programme|project|account|success|technical program|delivery|community|marketing|growth|engagement|partner|relationship|content|case|scrum|change|release|vendor|data|operations|category|risk|alliance)s? (?:\w+ )?manager\b/i
const BANK = /\b(?:a?vp|(?:assistant |associate )?vice president)\b/i
const MID = /\bmid(?:[- ]?level|[- ]senior)?\b|\bintermediate\b/i
const NUMERAL =
  /\b(?:engineer|developer|scientist|analyst|architect|sde|swe|ic|sre|consultant|specialist|programmer)[ -]?(I{1,3}|IV|V|[1-3])\b/i
const LEADS_PEOPLE =
  /\b(?:direct reports|manag(?:e|ing) (?:a |the |our )?(?:\w+ ){0,2}(?:team|engineers|people)|people manage|line manage|lead(?:ing)? (?:a|the|and manage) (?:\w+ ){0,2}team of|hir(?:e|ing) and (?:manag|develop|mentor)|performance reviews)\b/i
/** The text itself calls the role by its level. */
const IN_TEXT =
  /\b(?:as an?|seeking an?|looking for an?|hiring an?|to hire an?|will be an?|need an?|position is an?|role is an?) (?:\w+ ){0,2}?(senior|junior|entry[- ]level|mid[- ]level|staff|principal)(?:[- ]level)? (?!leader|management|stakeholder|executive|member)/i
const ALL_LEVELS = /\b(?:all|multiple|various|any) levels\b/i
const STAFF_FROM_YEARS = 8
const SENIOR_FROM_YEARS = 5
const MID_FROM_YEARS = 2

/** The level of a posting by the label guide: the words of its title first, then the years that it asks for; `unstated`
 * where neither says.
 * @param years of `yearsAsked` on the same posting */
export function postingLevel(
  {title: given = "", text}: PostingInput,
  years: YearsAsked | null,
): PostingLevel {
  const title = given.replace(NOT_STAFF, "")
  if (ALL_LEVELS.test(title)) return "unstated"
  return (
    levelOfTitle(title, text, years) ??
    levelOfYears(years) ??
    levelOfNumeral(title) ??
    levelOfText(text) ??
    "unstated"
  )
}

function levelOfTitle(title: string, text: string, years: YearsAsked | null): PostingLevel | null {
  if (INTERN.test(title)) return "intern"
  const isSenior = SENIOR.test(title)
  if (ASSOCIATE.test(title)) return levelOfAssociate(title, isSenior)
  if (JUNIOR.test(title)) return "junior"
  if (isManager(title)) return isIndividual(title, text) ? "staff_plus" : "manager"
  if (BANK.test(title)) return LEADS_PEOPLE.test(text) ? "manager" : "senior"
  // "Senior/Principal", "Senior or Staff": the lower of the two is what one must be
  if (isSenior && !/\b(?:senior|sr\.?) (?:staff|principal|distinguished)\b/i.test(title)) return "senior"
  if (STAFF.test(title)) return "staff_plus"
  if (LEAD.test(title)) return years !== null && years.least >= STAFF_FROM_YEARS ? "staff_plus" : "senior"
  if (isSenior) return "senior"
  if (MID.test(title)) return "mid"
  return levelOfNumeral(title) === "junior" ? "junior" : null
}

function levelOfAssociate(title: string, isSenior: boolean): PostingLevel {
  if (/\bassociate (?:director|vice)/i.test(title)) return "manager"
  if (/\bassociate (?:distinguished|principal)/i.test(title)) return "staff_plus"
  if (/\bassociate (?:staff|architect|manager|partner)/i.test(title)) return "senior"
  return isSenior ? "mid" : "junior"
}

function isManager(title: string): boolean {
  return MANAGER.test(title) && (!NOT_PEOPLE.test(title) || /\bhead of\b|\bdirector\b/i.test(title))
}

/** A director of a bank, or a distinguished engineer beside one, need not lead anyone. */
function isIndividual(title: string, text: string): boolean {
  return /\bengineer\b/i.test(title) && /\bdirector\b/i.test(title) && !LEADS_PEOPLE.test(text)
}

function levelOfYears(years: YearsAsked | null): PostingLevel | null {
  if (years === null) return null
  if (years.least >= SENIOR_FROM_YEARS) return "senior"
  return years.least >= MID_FROM_YEARS ? "mid" : "junior"
}

function levelOfNumeral(title: string): PostingLevel | null {
  const numeral = NUMERAL.exec(title)?.[1]?.toUpperCase()
  if (numeral === undefined) return null
  if (numeral === "I" || numeral === "1") return "junior"
  if (numeral === "II" || numeral === "2" || numeral === "III" || numeral === "3") return "mid"
  return "senior"
}

function levelOfText(text: string): PostingLevel | null {
  const word = IN_TEXT.exec(text)?.[1]?.toLowerCase()
  if (word === undefined) return null
  if (word === "senior") return "senior"
  if (word === "staff" || word === "principal") return "staff_plus"
  return word.startsWith("mid") ? "mid" : "junior"
}
