import type {Span} from "#model/decode/reading"
import type {ResumeDate} from "#model/resume/resume"

/** From when to when, and where a line says so. */
export type DateRange = Span & {readonly from: ResumeDate; readonly to: ResumeDate | "present"}

/** Names of the months and their usual abbreviations, in English and in languages that resumes also come in. Whole words:
 * Siemens is no month. */
const MONTHS: readonly string[] = [
  "jan january januar januari janvier janv jänner jän enero ene gennaio gen janeiro styczeń stycznia sty",
  "feb february februar februari feber février févr fév fevrier fevr fevereiro fev febrero febbraio febbr luty lutego lut",
  "mar march märz mär maerz mars marts maart mrt marzo março marco marzec marca",
  "apr april avril avr aprile abril abr kwiecień kwietnia kwi",
  "may mai mayo maggio mag maio mei maj maja",
  "jun june juni juin junio junho giugno giu czerwiec czerwca cze",
  "jul july juli juillet juil julio julho luglio lug lipiec lipca lip",
  "aug august augusti augustus août aoû aout agosto ago sierpień sierpnia sie",
  "sep sept september septembre septiembre settembre sett setembro set wrzesień września wrz",
  "oct october oktober okt octobre octubre ottobre ott outubro out październik października paź",
  "nov november novembre noviembre novembro listopad listopada lis",
  "dec december desember dezember dez décembre déc decembre diciembre dic dicembre dezembro grudzień grudnia gru",
]
const MONTH_OF: ReadonlyMap<string, string> = new Map(
  MONTHS.flatMap((names, at) =>
    names.split(" ").map(name => [name, String(at + 1).padStart(2, "0")] as const),
  ),
)
const YEAR = "(?:19|20)\\d{2}"
const MONTH_WORD = [...MONTH_OF.keys()].join("|")
const DATE = `(?:(?:${MONTH_WORD})(?!\\p{L})\\.?,?\\s*(?:de\\s+)?(?:${YEAR}|['’]\\d{2})|(?:0?[1-9]|1[0-2])\\s?[/.]\\s?${YEAR}|${YEAR}[-/.](?:0[1-9]|1[0-2])(?!\\d)(?:-[0-3]\\d)?|${YEAR})`
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

function dateOf(written: string): ResumeDate | null {
  const [year] = new RegExp(YEAR).exec(written) ?? []
  const [, short] = /['’](\d{2})$/.exec(written) ?? []
  const whole =
    year ?? (short === undefined ? undefined : `${Number(short) <= CENTURY_TURN ? 20 : 19}${short}`)
  if (whole === undefined) return null
  const word = /^\p{L}+/u.exec(written)?.[0]
  const number =
    /^(0?[1-9]|1[0-2])\s?[/.]/.exec(written)?.[1] ?? /^\d{4}[-/.](0[1-9]|1[0-2])/.exec(written)?.[1]
  const month = word === undefined ? number?.padStart(2, "0") : MONTH_OF.get(word.toLowerCase())
  return month === undefined ? whole : `${whole}-${month}`
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
