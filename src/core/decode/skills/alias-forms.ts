/** How an alias must be written in a text to count.
 * `any`: in any case. `first-capital`: a name that is also a word (Spark, Helm). `capitals`: RAG, DPO, TS. */
export type CaseRule = "any" | "first-capital" | "capitals"

/** One way to write an alias: `text` in lower case, a gap between words as a space, a slash with its gaps as one slash;
 * `written` the same with its capitals. */
export type AliasForm = {readonly text: string; readonly written: string; readonly rule: CaseRule}

const HYPHENS = /[-\u2010-\u2015]/g
const SPACES = /[\s\u200b]+/g
/** Names of fewer letters are matched as they are written. */
const NAME_ANY_CASE_FROM = 4

/** A phrase with its spaces, hyphens and slashes as matching sees them, case kept. */
function gapped(phrase: string): string {
  return phrase
    .replace(HYPHENS, " ")
    .replace(SPACES, " ")
    .replace(/ ?\/ ?/g, "/")
    .trim()
}

/** Decides by the way an alias is written: one word in capitals counts in capitals only, one word with a first capital
 * counts with one, all others (lower case, PyTorch, more than one word) in any case.
 * @example caseRule("RAG") // => "capitals"
 * @example caseRule("docker") // => "any" */
export function caseRule(alias: string): CaseRule {
  const phrase = gapped(alias)
  if (/[ /]/.test(phrase)) return "any"
  if (/^[^a-z]*[A-Z][^a-z]*s?$/.test(phrase)) return "capitals"
  return /^[A-Z][a-z]+$/.test(phrase) ? "first-capital" : "any"
}

/** The other number of a word: plural of a singular, singular of a plural; null where a name has none. */
function otherNumber(word: string): string | null {
  if (/^[A-Z]{2,6}s$/.test(word)) return word.slice(0, -1)
  if (/^[A-Z]{2,6}$/.test(word)) return `${word}s`
  if (!/^[a-z]{3,}$/.test(word)) return null
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/sis$/.test(word)) return `${word.slice(0, -2)}es`
  if (/[^sui]s$/.test(word)) return word.slice(0, -1)
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:ch|sh|s|x|z)$/.test(word) ? `${word}es` : `${word}s`
}

/** The phrase with one of its gaps closed ("fine tuning" as "finetuning"), for each gap; a slash may also be a space. */
function closings(phrase: string): string[] {
  const forms: string[] = []
  for (let at = 0; at < phrase.length; at += 1) {
    const mark = phrase.charAt(at)
    if (mark !== " " && mark !== "/") continue
    const [before, after] = [phrase.slice(0, at), phrase.slice(at + 1)]
    forms.push(before + after)
    if (mark === "/") forms.push(`${before} ${after}`)
  }
  return forms
}

/** All ways to write an alias. */
export function aliasForms(alias: string): AliasForm[] {
  const phrase = gapped(alias)
  if (phrase === "") return []
  const lastGap = Math.max(phrase.lastIndexOf(" "), phrase.lastIndexOf("/")) + 1
  const other = otherNumber(phrase.slice(lastGap))
  const numbers = other === null ? [phrase] : [phrase, phrase.slice(0, lastGap) + other]
  const rule = caseRule(alias)
  return numbers
    .flatMap(number => [number, ...closings(number)])
    .map(written => ({text: written.replace(/[A-Z\u0080-\uffff]/g, lowerCharacter), written, rule}))
}

/** All ways to write the name of a skill. */
export function nameForms(name: string): AliasForm[] {
  if (name.length < NAME_ANY_CASE_FROM) return aliasForms(name)
  return aliasForms(name).map(form => ({...form, rule: "any"}))
}

/** Lower case of one UTF-16 unit; where that is not one unit, the unit itself. */
export function lowerCharacter(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === 1 ? lower : character
}
