import type {PostingFlag, Span} from "#model/decode/reading"
import type {FlagContext} from "./flag-context"
import {quotes} from "./quotes"

const UNPAID =
  /\b(?:unpaid|non-paid) (?:internship|role|position|opportunity|intern\b|volunteer|placement|apprentice)|(?:this|it|position|role|internship|compensation)(?: is| :|:) (?:an |currently |initially )?unpaid\b|\bvolunteer (?:role|position|basis)\b|\b(?:equity|commission)[- ]only\b|\bsweat equity\b|\b100% commission|\bno (?:salary|base pay|monetary compensation)\b|\bpaid (?:only )?in equity\b/gi
const UNPAID_UNLESS =
  /\bunpaid (?:leave|time|break|lunch|overtime)|any unpaid intern|\bnot unpaid|discriminat/i
const CONTRACT =
  /\b(?:\d{1,2}|two|three|four|six|nine|twelve|eighteen)[+ -]*(?:months?|weeks?|years?)\b[^.\n]{0,28}?\b(?:contract|assignment|fixed[- ]term|engagement)\b|\b(?:this|it|role|position)(?: is| will be)? (?:initially )?(?:an? )?(?:\w+[ ,-]+){0,4}?(?:contract(?:or)?|temporary|freelance|fixed[- ]term) ?[,-]?(?:to[- ]hire|role|position|opportunity|assignment|appointment|basis|agreement|for\b)|\b(?:is|as) (?:a |an )?(?:\w+ ){0,2}(?:1099|c2c|b2b) ?(?:independent )?contractor|\b(?:employment |job |contract |engagement )?type:?\s*(?:1099 |fixed[- ]term |temporary |independent |freelance )?(?:contract(?:or)?\b(?! of employment)|freelance|temporary)|\bengagement: 1099|\bcontract[- ]to[- ]hire\b|\bduration ?: ?(?:\d{1,2}|six|twelve|long)[+ -]*(?:months?|weeks?|term)|\bbased on a freelance|\btemporary (?:position|role|assignment)\b(?=\.| is|,| with| for)|\bhired under a (?:\w+ )?fixed[- ]term|\bfreelance contractor\b|\bcontractor role\b|\bcontractor position\b/gi
const CONTRACT_UNLESS =
  /temporary (?:positions|disabilit)|contract roles,|full-time employees,|part-time or temporary|smart contract|contract (?:of employment|negotiat|manag|test)|excluded|not eligible|protected by|discriminat|(?:permanent|employment) contract|does not (?:represent|create|constitute)|government contract|permanent roles|no contract|federal contract/i
const TITLE_CONTRACT =
  /\b(?:contract(?:or)?|freelance|fixed[- ]term|temporary|temp|ftc|c2c|w2|\d+[- ]months?)\b(?!s? (?:manag|test|analy|lifecycle|intel))/i
const NOT_CONTRACT_TITLE = /smart contract|contract (?:manag|lifecycle|intel|admin)|contracts/i

/** Unpaid, or paid by commission or equity alone. */
export function unpaidFlag({posting, pieces}: FlagContext): PostingFlag | null {
  const evidence = quotes(posting.text, pieces, {pattern: UNPAID, unless: UNPAID_UNLESS})
  if (evidence.length === 0) return null
  return {
    id: "unpaid",
    message: "The text speaks of no pay, or of commission or equity alone",
    evidence,
  }
}

/** Contract, temporary or freelance work, as the text says. */
export function contractFlag({posting, pieces}: FlagContext): PostingFlag | null {
  const evidence = quotes(posting.text, pieces, {
    pattern: CONTRACT,
    unless: CONTRACT_UNLESS,
    where: ({section}) => section !== "about",
  })
  return evidence.length === 0 ? null : contractWith(evidence)
}

/** Contract, temporary or freelance work, as the title says. */
export function contractTitleFlag({posting}: FlagContext): PostingFlag | null {
  const title = posting.title ?? ""
  return TITLE_CONTRACT.test(title) && !NOT_CONTRACT_TITLE.test(title) ? contractWith([]) : null
}

function contractWith(evidence: readonly Span[]): PostingFlag {
  return {
    id: "contract",
    message:
      "Contract, temporary or freelance work: its pay compares with a salary only after benefits, taxes and idle time are counted",
    evidence,
  }
}
