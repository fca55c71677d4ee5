import type {UnreadablePosting} from "#model/decode/reading"
import {foreignScriptOf, littleWords} from "./language"

/** Characters, UTF-16 units; the longest posting seen has some 30,000. */
const MOST_LENGTH = 400_000
const SCANNED = 20_000
/** Share of control and replacement characters from which a text is taken for binary. */
const BINARY_FROM = 0.02
const SCRIPT_FROM = 0.4
/** Letters and digits below which nothing is left to read. */
const FEWEST_WORDS = 8
const LITTLE_WORD = / (?:the|and|of|to|for|with|our|you) /g
const PROSE_SCANNED = 4000
const SHORTEST_PROSE = 400
const CHARACTERS_A_WORD = 70
const JOB_WORDS =
  /\b(?:job|role|position|hiring|hire|engineers?|engineering|developers?|scientists?|analyst|manager|team|experience|skills?|requirements?|qualifications?|responsib\w+|candidates?|applicants?|apply|salary|compensation|benefits|remote|hybrid|work|working|company|join|years?|knowledge|internship|intern|career|employ\w*|opportunity|you(?:'ll| will)|client|contract|python|software|data|machine learning|ai)\b/gi
/** Different words of work that even the shortest posting has. */
const FEWEST_JOB_WORDS = 3
const CODE_LINE =
  /^\s*(?:import |from \w+ import|def \w+\(|function \w+|const \w+ ?=|let \w+ ?=|var \w+ ?=|return\b|if ?\(|for ?\(|while ?\(|class \w+[({: ]|#include|package \w+;|public |private |}\s*[;)]?$|[\w.]+\(.*\);?$|<\/?\w+[^>]*>$|\{$|\/\/|"[\w-]+": )/
const CODE_FROM = 0.45

/** Why a text cannot be read as a posting; null where it can. Errs on the side of reading: only what is clearly no English
 * posting is refused. Linear in the text. */
export function whyUnreadable(text: string): UnreadablePosting | null {
  if (text.trim() === "") return EMPTY
  if (text.length > MOST_LENGTH) return tooLong(text.length)
  const sample = text.slice(0, SCANNED)
  if (isBinary(sample)) return BINARY
  if (isPlainEnglish(text.slice(0, PROSE_SCANNED))) return saysWork(sample) ? null : noPosting(text)
  return otherLanguage(sample) ?? (isPosting(text, sample) ? null : noPosting(text))
}

const EMPTY: UnreadablePosting = {
  kind: "empty",
  message: "The posting is empty",
  hint: "Paste the text of a job posting, or name a file that holds one",
}
const BINARY: UnreadablePosting = {
  kind: "binary",
  message: "Expected the text of a posting, found binary data",
  hint: "Save the posting as plain text or HTML; a PDF or Word file must be exported as text first",
}

function tooLong(length: number): UnreadablePosting {
  return {
    kind: "too-long",
    message: `Expected at most ${MOST_LENGTH} characters, found ${length}`,
    hint: "Give one posting at a time; several go into a file with one JSON object a line",
  }
}

function isBinary(sample: string): boolean {
  if (sample.includes("\u0000")) return true
  let odd = 0
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index)
    const isControl = code < 32 && code !== 9 && code !== 10 && code !== 11 && code !== 12 && code !== 13
    if (isControl || code === 0xfffd || (code >= 127 && code < 160 && code !== 133)) odd += 1
  }
  return odd > sample.length * BINARY_FROM && odd > 3
}

function otherLanguage(sample: string): UnreadablePosting | null {
  const script = foreignScriptOf(sample, SCRIPT_FROM)
  const {words, english, other, language} = littleWords(sample)
  const isOther = other >= 6 && other > 1.5 * english && other >= words * 0.12
  if (script === null && !isOther) return null
  const suspected = script ?? language
  return {
    kind: "other-language",
    message: `Expected an English posting, this one seems to be in ${suspected}`,
    hint: "Lanewise reads English only and does not guess; translate the posting first",
  }
}

/** Whether little words are as frequent as only English prose has them, which spares the longer look. */
function isPlainEnglish(sample: string): boolean {
  if (sample.length < SHORTEST_PROSE) return false
  let count = 0
  for (const _ of sample.matchAll(LITTLE_WORD)) count += 1
  return count * CHARACTERS_A_WORD > sample.length
}

function saysWork(sample: string): boolean {
  const found = new Set<string>()
  for (const match of sample.matchAll(JOB_WORDS)) {
    found.add(match[0].toLowerCase())
    if (found.size >= FEWEST_JOB_WORDS) break
  }
  return found.size >= FEWEST_JOB_WORDS
}

function isPosting(text: string, sample: string): boolean {
  return saysWork(sample) && wordCount(text) >= FEWEST_WORDS && !isCode(sample)
}

function wordCount(text: string): number {
  let count = 0
  for (const _ of text.slice(0, 2000).matchAll(/[A-Za-z]{2,}/g)) count += 1
  return count
}

function isCode(sample: string): boolean {
  const lines = sample.split("\n").filter(line => line.trim() !== "")
  const code = lines.filter(line => CODE_LINE.test(line)).length
  return lines.length >= 4 && code >= lines.length * CODE_FROM
}

function noPosting(text: string): UnreadablePosting {
  const start = text.trim().replace(/\s+/g, " ").slice(0, 40)
  return {
    kind: "no-posting",
    message: `Expected a job posting, found "${start}${text.trim().length > 40 ? "..." : ""}"`,
    hint: "Paste the whole posting: what the work is, what is asked for, and what is offered",
  }
}
