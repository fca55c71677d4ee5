import type {PostingFlag} from "#model/decode/reading"
import type {FlagContext} from "./flag-context"
import {quotes} from "./quotes"

const NO_SPONSOR =
  /\b(?:not|unable|cannot|can['’]t|can not|won['’]t|don['’]t|doesn['’]t|neither|nor|never|no|without|unfortunately)\b[^.\n]{0,80}?\bsponsor(?:s|ed|ing|ship|ships)?\b|\bsponsorships?\b[^.\n]{0,60}?\b(?:not|cannot|unavailable|won['’]t|isn['’]t)\b(?! (?:only|guarantee))|\bno (?:\w+ ){0,3}sponsorships?\b/gi
const SPONSOR_UNLESS =
  /\bwe (?:do |can |will |are able to |are happy to )?sponsor\b|sponsorship (?:is|may be|can be) (?:available|offered|provided)|supports? visa sponsorship|happy to sponsor|(?<!not )eligible for (?:visa |immigration )?sponsorship|sponsored by|sponsor of|executive sponsor|event sponsor|to (?:third|recruit)|not be able to sponsor (?:every|all)|open source|aren['’]t able to successfully|healthcare|dental|company[- ]sponsored|employer[- ]sponsored|bonus|certification|(?:internal|project|business|executive) sponsor/i
const NOT_VISA =
  /\b(?:visa|work|immigra|employ|authori|h-?1b?|permit|sponsorship|now or in the future|legally)\b/i
const CITIZEN =
  /\b(?:must be|only|require[sd]?|requirement|limited to|need to be|are|be|only hire|holders?|authorization:?)\b[^.\n]{0,40}?\b(?:u\.?s\.?|us|american|united states|uk|british|australian|canadian) ?(?:citizens?(?:hip)?|persons?|nationals?)\b|\b(?:u\.?s\.?|united states|uk|british) ?(?:citizens?(?:hip)?|person(?:s| status)?) ?(?:\(?(?:is |are )?(?:required|only|mandatory)|or (?:u\.?s\.? )?(?:lawful )?(?:permanent|green|gc)|status|with|for meeting)|\bcitizens? or (?:gc|green card) holders?|\bcitizenship:? \(?required|\bqualificationsus citizenship\b/gi
const CITIZEN_UNLESS =
  /without regard|regardless|discriminat|citizenship status|protected|race,|ancestry|national origin, citizen|citizen services|(?:global|good|corporate|first[- ]class) citizen|not required|indigenous|disabilit/i
const CLEARANCE =
  /\b(?:security |secret |poly(?:graph)? |federal |government |dod |ts\/sci |sc )clearance\b|\bclearance(?: requirements?| level)?(?: required| to start)?\s?:|\bts[/ ]sci\b|\bpublic trust (?:clearance|required|position|level)|\(public trust\)|\bactive (?:\w+ )?clearance\b|\bminimum clearance\b/gi
const CLEARANCE_UNLESS =
  /\bnot require|no clearance|(?:nice|bonus|plus|preferred but|is a plus|desirable)|clearance is not|customs|home clearance|public trust in/i

/** No visa sponsorship. */
export function sponsorshipFlag({posting, pieces}: FlagContext): PostingFlag | null {
  const {text} = posting
  const evidence = quotes(text, pieces, {
    pattern: NO_SPONSOR,
    unless: SPONSOR_UNLESS,
  }).filter(({start, end}) => NOT_VISA.test(text.slice(start, end)))
  if (evidence.length === 0) return null
  return {
    id: "no-sponsorship",
    message:
      "The employer says that it does not sponsor work visas for this role, or asks that none be needed",
    evidence,
  }
}

/** Citizenship or a residence status asked for. */
export function citizenshipFlag({posting, pieces}: FlagContext): PostingFlag | null {
  const evidence = quotes(posting.text, pieces, {
    pattern: CITIZEN,
    unless: CITIZEN_UNLESS,
  })
  if (evidence.length === 0) return null
  return {
    id: "citizenship",
    message: "The role is tied to a citizenship or to a permanent right of residence",
    evidence,
  }
}

/** A security clearance asked for. */
export function clearanceFlag({posting, pieces}: FlagContext): PostingFlag | null {
  const evidence = quotes(posting.text, pieces, {
    pattern: CLEARANCE,
    unless: CLEARANCE_UNLESS,
  })
  if (evidence.length === 0) return null
  return {
    id: "clearance",
    message: "The role asks for a security clearance, or that one can be had",
    evidence,
  }
}
