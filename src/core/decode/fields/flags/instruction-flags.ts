import type {PostingFlag} from "#model/decode/reading"
import type {FlagContext} from "./flag-context"
import {quotes} from "./quotes"

/** Words that address a machine which reads the posting. */
const INSTRUCTION =
  /\b(?:ignore|disregard|forget|override) (?:all |any |the |your )*(?:previous|prior|above|earlier|preceding|foregoing|system|other) (?:\w+ )?(?:instructions?|prompts?|rules|messages?|directions)\b|\bif you(?:['’]re| are) (?:an? )?(?:ai|a\.i\.|llm|large language model|language model|chatbot|bot|chatgpt|automated (?:agent|system|tool))(?: (?:model|assistant|agent|system|tool|recruiter|reader))?(?=[,.:;]| (?:reading|that|then|please|must|should|you)\b)|\b(?:note|message|attention|instructions?|hint|memo)(?: to| for|:) (?:any |all )?(?:ai|llm|language model|bot|automated)\w*(?: \w+)?(?: (?:recruiter|agent|assistant|screener|reader|tool)s?)?\b(?= ?[:,—–-])|\b(?:ai|llm|gpt)(?:[- ](?:recruiters?|agents?|assistants?|screeners?|readers?|models?)) (?:reading|that read)\b|\bsystem prompt ?:|\b(?:rate|rank|score|mark) this (?:candidate|applicant|job|posting|role) (?:as |with |a )?(?:\w+ )?(?:highest|top|perfect|10|100|best)|\byou are (?:now )?(?:chatgpt|an ai (?:assistant|model|recruiter)|a language model)\b|<\|?(?:system|im_start)\|?>/gi
/** Work on the subject is not an instruction. */
const INSTRUCTION_UNLESS =
  /prompt injection|jailbreak|red[- ]team|adversarial|such as|e\.g\.|you(?:['’]ll| will)|if you(?:['’]re| are) (?:an? )?(?:ai|llm)[- ](?:\w+ )?(?:engineer|native|enthusiast|developer|researcher|expert|first|savvy|nerd|curious|fluent|practitioner|power|builder|scientist|leader|specialist|product)/i
/** A word that shows a person has read the posting. */
const HUMAN_CHECK =
  /\b(?:include|mention|put|use|add|write|type|insert|quote|start|begin|open|answer)\b[^.\n]{0,50}?\b(?:word|phrase|code ?word|keyword|emoji|sentence|secret)s?\b[^.\n]{0,60}?\b(?:application|cover letter|e-?mail|subject|message|cv|resume|résumé|reply|response|answers?|form)\b|\b(?:application|cover letter|e-?mail|subject line|message|reply)\b[^.\n]{0,50}?\b(?:with|containing|including|mention) (?:the |a )(?:word|phrase|code ?word|keyword|emoji)\b|\bto (?:show|prove|confirm|let us know) (?:us )?(?:that )?you(?:['’]re| are|'ve| have)? (?:a )?(?:human|not a (?:bot|robot)|read (?:this|the|it))\b/gi
const HUMAN_UNLESS =
  /scam|fraud|accommodation|e-?mails? (?:from|sent)|recruit(?:ing|ment) (?:scam|fraud)|keyword (?:search|research)|code review/i

/** An instruction aimed at machines (or at people through them). It is quoted, never followed. */
export function instructionFlag({posting, pieces}: FlagContext): PostingFlag | null {
  const evidence = quotes(posting.text, pieces, {
    pattern: INSTRUCTION,
    unless: INSTRUCTION_UNLESS,
  })
  if (evidence.length === 0) return null
  return {
    id: "instruction",
    message: "The text gives orders to a machine that reads it; it was read as text and not followed",
    evidence,
  }
}

/** A word to put into the application, which shows that a person has read to the end. */
export function humanCheckFlag({posting, pieces}: FlagContext): PostingFlag | null {
  const evidence = quotes(posting.text, pieces, {
    pattern: HUMAN_CHECK,
    unless: HUMAN_UNLESS,
  })
  if (evidence.length === 0) return null
  return {
    id: "human-check",
    message: "The posting asks for a certain word in the application, to see that a person has read it",
    evidence,
  }
}
