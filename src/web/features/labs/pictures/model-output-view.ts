import type {OutputTrace} from "#labs/sim/model-output/trace"

export type MailTrace = OutputTrace["mails"][number]
export type MailEnd = MailTrace["end"]

/** The faults in the words of the brief, and whether the true value is lost. In the order of the picture. */
const WORDS: readonly (readonly [fault: string, words: string, lossy: boolean])[] = [
  ["", "as it should be", false],
  ["fence", "fence around it", false],
  ["chat", "talk around it", false],
  ["braces", "braces in the talk", false],
  ["wrapped", "in a box", false],
  ["cutTail", "last bracket gone", false],
  ["singleQuotes", "single quotes", false],
  ["smartQuotes", "curly quotes", false],
  ["bareKeys", "keys unquoted", false],
  ["keyStyle", "keys restyled", false],
  ["pythonWords", "Python's words", false],
  ["comments", "comments", false],
  ["trailingComma", "comma too many", false],
  ["missingComma", "comma missing", false],
  ["rawNewline", "raw line break", false],
  ["extraKeys", "keys too many", false],
  ["sameTwice", "said twice", false],
  ["numberText", "number as text", false],
  ["unitText", "with a unit", false],
  ["choiceAlias", "other name", false],
  ["boolText", "yes and no", false],
  ["dateWords", "date in words", false],
  ["truncated", "cut off", true],
  ["notANumber", "NaN", true],
  ["missing", "missing", true],
  ["nullRequired", "null", true],
  ["wrongUnit", "foreign unit", true],
  ["ambiguousDate", "two days", true],
  ["outOfRange", "out of range", true],
  ["slip", "product is off", true],
  ["unknownChoice", "not in the list", true],
  ["conflict", "two values", true],
]

export function faultWords(fault: string): string {
  return WORDS.find(([name]) => name === fault)?.[1] ?? fault
}

export type SieveRow = {
  readonly fault: string
  readonly words: string
  readonly lossy: boolean
  readonly mails: readonly MailTrace[]
}

/** One row for each fault that occurred, what is lost below what can be read; a mail with two faults is in both. */
export function sieveRows({mails}: OutputTrace): SieveRow[] {
  const order = {right: 0, refused: 1, wrong: 2}
  return WORDS.map(([fault, words, lossy]) => ({
    fault,
    words,
    lossy,
    mails: mails
      .filter(({faults}) => (fault === "" ? faults.length === 0 : faults.includes(fault)))
      .sort((a, b) => order[a.end] - order[b.end] || a.asks - b.asks),
  })).filter(({mails: members}) => members.length > 0)
}

/** What the picture shows, in words. */
export function sieveWords(trace: OutputTrace): string {
  const count = (end: MailEnd) => trace.mails.filter(mail => mail.end === end).length
  const asks = trace.mails.reduce((sum, mail) => sum + mail.asks, 0)
  const start = `${count("right")} of ${trace.mails.length} mails became true records with ${asks} questions, ${count("refused")} were refused`
  const worst = sieveRows(trace)
    .map(({words, mails}) => ({words, wrong: mails.filter(({end}) => end === "wrong").length}))
    .sort((a, b) => b.wrong - a.wrong)[0]
  if (count("wrong") === 0 || worst === undefined) return `${start}, and none is silently wrong.`
  return `${start}, and ${count("wrong")} are silently wrong; most often where the answer had this: ${worst.words}.`
}
