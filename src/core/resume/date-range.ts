import type {Span} from "#model/decode/reading"
import type {ResumeDate} from "#model/resume/resume"

/** From when to when, and where a line says so. */
export type DateRange = Span & {readonly from: ResumeDate; readonly to: ResumeDate | "present"}

/** How months begin, in English and in languages that resumes also come in. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "jän", "ene", "gen", "sty"],
  ["feb", "fév", "fev", "lut"],
  ["mar", "mär", "mrt"],
  ["apr", "avr", "abr", "kwi"],
  ["may", "mai", "maj", "mag", "mei"],
  ["jun", "juin", "giu", "cze"],
  ["jul", "juil", "lug", "lip"],
  ["aug", "aoû", "aou", "ago", "sie"],
  ["sep", "set", "wrz"],
  ["oct", "okt", "out", "ott", "paź"],
  ["nov", "lis"],
  ["dec", "dez", "déc", "dic", "gru"],
]
const YEAR = "(?:19|20)\\d{2}"
const MONTH_WORD = MONTHS.flat().join("|")
const DATE = `(?:(?:${MONTH_WORD})\\p{L}*\\.?,?\\s*(?:${YEAR}|['’]\\d{2})|(?:0?[1-9]|1[0-2])\\s?[/.]\\s?${YEAR}|${YEAR}[-/.](?:0[1-9]|1[0-2])(?!\\d)(?:-[0-3]\\d)?|${YEAR})`
const PRESENT =
  "present|current(?:ly)?|now|today|ongoing|to date|date|heute|aktuell|actuel|aujourd['’]hui|actualidad|actual|presente|oggi|heden|obecnie"
const RANGE = new RegExp(
  `(?<![\\d\\p{L}])(?<from>${DATE})\\s*(?:[-‐‑‒–—−~]+|to|until|till|through|bis|à|a|al|tot|do)\\s*(?<to>${DATE}|${PRESENT})(?![\\d\\p{L}])`,
  "iu",
)
const SINCE = new RegExp(
  `(?<![\\d\\p{L}])(?:since|seit|depuis|desde)\\s+(?<from>${DATE})(?![\\d\\p{L}])`,
  "iu",
)
/** "2019 –" with nothing behind it: it goes on. */
const OPEN = new RegExp(`(?<![\\d\\p{L}])(?<from>${DATE})\\s*[-‐‑‒–—−]+\\s*(?=\\)?$)`, "iu")
/** Two digits of a year up to this are of this century. */
const CENTURY_TURN = 69

function monthOf(word: string): string | null {
  const lower = word.toLowerCase()
  const at = MONTHS.findIndex(starts => starts.some(start => lower.startsWith(start)))
  return at < 0 ? null : String(at + 1).padStart(2, "0")
}

function dateOf(written: string): ResumeDate | null {
  const [year] = new RegExp(YEAR).exec(written) ?? []
  const [, short] = /['’](\d{2})$/.exec(written) ?? []
  const whole =
    year ?? (short === undefined ? undefined : `${Number(short) <= CENTURY_TURN ? 20 : 19}${short}`)
  if (whole === undefined) return null
  const word = /^\p{L}+/u.exec(written)?.[0]
  const number =
    /^(0?[1-9]|1[0-2])\s?[/.]/.exec(written)?.[1] ?? /^\d{4}[-/.](0[1-9]|1[0-2])/.exec(written)?.[1]
  const month = word === undefined ? number?.padStart(2, "0") : monthOf(word)
  return month === undefined || month === null ? whole : `${whole}-${month}`
}

/** The first range of dates in a line; null where it has none.
 * @example dateRange("Acme, Mar 2019 – Present")?.from // => "2019-03" */
export function dateRange(line: string): DateRange | null {
  const match = RANGE.exec(line) ?? SINCE.exec(line) ?? OPEN.exec(line)
  const from = dateOf(match?.groups?.["from"] ?? "")
  if (match === null || from === null) return null
  const written = match.groups?.["to"]
  const to = written === undefined ? "present" : (dateOf(written) ?? "present")
  return {from, to, start: match.index, end: match.index + match[0].length}
}
