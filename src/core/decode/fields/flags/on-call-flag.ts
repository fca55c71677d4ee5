import type {PostingFlag} from "#model/decode/reading"
import type {FlagContext} from "./flag-context"
import {quotes} from "./quotes"

const PATTERN =
  /\bon[- ]call\b|\bpager duty\b(?! integration)|\bcarry(?:ing)? (?:a|the) pager|\b24 ?[x/] ?7 (?:production )?support\b|\bout[- ]of[- ]hours (?:support|rota|work)|\bafter[- ]hours (?:support|escalation|on)/gi
/** On-call that is the product, someone else's, or said to be none. */
const UNLESS =
  /\b(?:no|without|not|never|zero|isn['’]t|aren['’]t) (?:\w+ ){0,3}on[- ]call|on[- ]call (?:doctor|physician|nurse|provider|clinic|therap|concierge|software|management (?:platform|software|product)|tool|product|scheduling (?:software|product))|(?:doctors?|physicians?|nurses?|care) on[- ]call|on[- ]call (?:is )?not/i

/** On-call work. */
export function onCallFlag({posting, pieces}: FlagContext): PostingFlag | null {
  const evidence = quotes(posting.text, pieces, {
    pattern: PATTERN,
    unless: UNLESS,
    where: ({section}) => section !== "about" && section !== "legal",
  })
  if (evidence.length === 0) return null
  return {
    id: "on-call",
    message:
      "The role includes or touches on-call work; how often, how loud and how paid is not for the posting alone to say",
    evidence,
  }
}
