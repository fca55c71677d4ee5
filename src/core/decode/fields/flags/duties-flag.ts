import type {PostingFlag} from "#model/decode/reading"
import type {FlagContext} from "./flag-context"

/** How sentences that tell the work begin, or address the reader, or speak of the role. */
const TOLD =
  /\b(?:you(?:'|’)ll|you will|you(?:'|’)d|you would|you are going to|your (?:role|work|mission|job|responsibilit\w+)|responsib\w+|this (?:role|position)|the role|in this (?:role|position)|(?:engineer|developer|scientist|candidate|hire|manager|lead|intern)s? (?:will|who will)|help (?:us|to)?|will be|as an? [\w /]{3,50}(?:,| at )|we(?:'|’)re looking for|we are looking for|seeking|work (?:with|on|closely)|tasks?|challenges|duties)\b/i
const VERB =
  /^(?:\w+ly )?(?:architect|automat|build|collaborat|compar|conduct|contribut|creat|debug|defin|deliver|deploy|design|develop|diagnos|document|driv|enhanc|ensur|establish|evaluat|execut|experiment|explor|fine-?tun|handl|identif|implement|improv|inject|integrat|lead|maintain|manag|mentor|monitor|operat|optimi[sz]|own|partner|perform|plan|prototyp|provid|rank|repair|research|review|run|scal|secur|ship|solv|support|test|train|transform|troubleshoot|work|writ)(?:e|es|ed|ing|y|ies|s)?\b/i
const FEWEST = 2
const SHORTEST = 20

/** A posting that does not say what the work is: no section of duties, and hardly a sentence that tells of the work. */
export function dutiesMissingFlag({posting, pieces}: FlagContext): PostingFlag | null {
  if (pieces.some(({section}) => section === "duties")) return null
  let count = 0
  for (const {start, end, section} of pieces) {
    if (section === "legal" || end - start < SHORTEST) continue
    const sentence = posting.text.slice(start, end)
    if (VERB.test(sentence) || TOLD.test(sentence)) count += 1
    if (count >= FEWEST) return null
  }
  return {
    id: "duties-missing",
    message: "The posting hardly says what the work is, so its lane is read from the title and the demands",
    evidence: [],
  }
}
