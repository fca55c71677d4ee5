import type {PayPeriod, Span} from "#model/decode/reading"

/** A sum of money, or a number that may be one, as a text writes it. */
export type Amount = Span & {
  readonly value: number
  /** ISO 4217; "$" where only a dollar sign stands there; null where nothing names a currency. */
  readonly currency: string | null
  /** The period written right behind it, as in "$62/hr". */
  readonly period: PayPeriod | null
  /** By what the number is to be multiplied, as it stands in the text: 1 where nothing is written. */
  readonly scale: number
  /** Whether the digits alone look like money: grouped thousands, or a "k" behind them. */
  readonly isGrouped: boolean
}

const NUMBER =
  /\d{1,3}(?:(?:[.,'’\u00a0\u202f ]|, (?=000))\d{3})+(?!\d)(?:[.,]\d{2}(?!\d))?|\d+(?:\.\d{1,2}(?!\d))?/g
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}(?!\d)/

const CODES =
  "USD|CAD|AUD|NZD|SGD|HKD|EUR|GBP|CHF|INR|PLN|SEK|NOK|DKK|CZK|HUF|RON|BRL|MXN|ILS|JPY|CNY|KRW|AED|ZAR|MYR"
const BEFORE = new RegExp(
  `(?:(?:\\b(?<!(?:Zone|Tier|Region|Area|Level|Band) )(${CODES}|US|CA|CAN|AU|SG|NZ|HK|R|C|A|S)[ \\u00a0~]*)?([$＄])|(?:\\b(?:EUR|GBP|INR|EURO)[ \\u00a0]?)?([£€₹¥₪])|\\b(${CODES}|Rs\\.?|KR|kr|RM)|[^A-Za-z](zł))[ \\u00a0_*~]{0,2}$`,
)
const SCALE =
  /^(?:[ \u00a0]?(?:([kK])(?![a-z])|(LPA|lpa|[Ll]akhs?|[Ll]acs?)\b|([Cc]rores?|Cr)\b)|([Mm]{1,2}|mn|MN|mil|[ \u00a0]?[Mm]illions?)(?![a-z'])\+?|(?:[bB]|bn|Bn|BN|T|[ \u00a0]?(?:[bB]|[tT]r)illions?)(?![a-z'])\+?)/
const AFTER = new RegExp(
  `^\\+?[ \\u00a0]?(?:(EUROS?|[Ee]uros?)(?![a-z])|\\(?(${CODES}|PHP)(?![a-z])|([€£])|((?:US |U\\.S\\. )?[Dd]ollars)|([Pp]ounds)\\b|(zł|pln\\b)|([Rr]upees)\\b)`,
)
/** Case matters: where a line break was lost, a capital follows ("an hourOur"). */
const PERIOD =
  /^[ \u00a0*]?\+?[ \u00a0]?(?:gross |net )?(?:\(?(?:USD|gross|net)\)? ?)?(?:\/|[Pp]er |[Aa]n? |p\. ?|p(?=\/?[ahdm]\b)|each |every )[ \u00a0]?([Hh]our|HOUR|[Hh]r|HR|h|[Yy]ear|YEAR|[Yy]r|y|[Aa]nnum|a|[Mm]onth|MONTH|mo|mth|m|[Dd]ay|d|[Ww]eek|wk)s?(?![a-z])/
const PERIOD_WORD =
  /^\+?[ \u00a0]?(?:[A-Z]{3} )?(?:gross )?[([]?([Aa]nnually|[Yy]early|[Aa]nnual|[Hh]ourly|[Mm]onthly|[Ww]eekly|[Dd]aily)(?![a-z])/

const SIGNS: Readonly<Record<string, string>> = {"£": "GBP", "€": "EUR", "₹": "INR", "¥": "JPY", "₪": "ILS"}
const DOLLARS: Readonly<Record<string, string>> = {
  US: "USD",
  CA: "CAD",
  CAN: "CAD",
  C: "CAD",
  AU: "AUD",
  A: "AUD",
  SG: "SGD",
  S: "SGD",
  NZ: "NZD",
  HK: "HKD",
  R: "BRL",
}
const PERIODS: Readonly<Record<string, PayPeriod>> = {
  hour: "hour",
  hr: "hour",
  h: "hour",
  hourly: "hour",
  year: "year",
  yr: "year",
  y: "year",
  a: "year",
  annum: "year",
  annually: "year",
  annual: "year",
  yearly: "year",
  month: "month",
  mo: "month",
  mth: "month",
  m: "month",
  monthly: "month",
  day: "day",
  d: "day",
  daily: "day",
  week: "week",
  wk: "week",
  weekly: "week",
}
/** Digits that a text may hold in one number; a longer run is no sum of money. */
const MOST_DIGITS = 16

/** All numbers of a text that stand by themselves, with the currency, scale and period beside them. In order. Linear in
 * the text. */
export function moneyAmounts(text: string): Amount[] {
  const amounts: Amount[] = []
  for (const match of text.matchAll(NUMBER)) {
    const amount = amountAt(text, match.index, match[0])
    if (amount !== null) amounts.push(amount)
  }
  return amounts
}

function amountAt(text: string, at: number, digits: string): Amount | null {
  if (digits.length > MOST_DIGITS) return null
  const before = BEFORE.exec(text.slice(Math.max(0, at - 14), at))
  const lakhs = LAKHS.exec(text.slice(at, at + MOST_DIGITS))?.[0]
  const number = lakhs ?? digits
  let end = at + number.length
  // digits that go on are no number that can be trusted: "$162,8000"
  if (/^[,.]?\d/.test(text.slice(end, end + 2))) return null
  const scaled = SCALE.exec(text.slice(end, end + 12))
  end += scaled?.[0].length ?? 0
  const isThousands = lakhs !== undefined || /\d[.,'’\u00a0\u202f ]+\d{3}/.test(number)
  const isGrouped = isThousands || scaled?.[1] !== undefined
  // digits inside a word or number: "GPT4", "2.0.1"; where a line break was lost, "Is110,000" is still money
  if (before === null && (isThousands ? /[\d.,/A-Z]/ : /[\w.,/]/).test(text.charAt(at - 1))) return null
  const after = AFTER.exec(text.slice(end, end + 16))
  const isRupees = scaled?.[2] !== undefined || scaled?.[3] !== undefined
  const currency = currencyBehind(after) ?? currencyBefore(before) ?? (isRupees ? "INR" : null)
  end += after?.[0].length ?? 0
  const behind = text.slice(end, end + 24)
  const period = PERIOD.exec(behind) ?? PERIOD_WORD.exec(behind)
  if (period !== null) end += period[0].length
  // "$94,000k" says its thousands twice
  const scale = isThousands && scaled?.[1] !== undefined ? 1 : scaleOf(scaled)
  return {
    start: before === null ? at : at - before[0].length,
    end,
    value: numberOf(number) * scale,
    currency,
    period: period === null ? null : (PERIODS[(period[1] ?? "").toLowerCase()] ?? null),
    scale,
    isGrouped,
  }
}

function scaleOf(scaled: RegExpExecArray | null): number {
  if (scaled === null) return 1
  if (scaled[1] !== undefined) return 1000
  if (scaled[2] !== undefined) return 100_000
  if (scaled[3] !== undefined) return 10_000_000
  return scaled[4] === undefined ? 1_000_000_000 : 1_000_000
}

function currencyBefore(before: RegExpExecArray | null): string | null {
  if (before === null) return null
  const [, dollarCode, dollar, sign, code] = before
  if (dollar !== undefined) return dollarCode === undefined ? "$" : (DOLLARS[dollarCode] ?? dollarCode)
  if (sign !== undefined) return SIGNS[sign] ?? null
  if (code === undefined) return "PLN"
  if (code.startsWith("Rs")) return "INR"
  if (code === "RM") return "MYR"
  return /^kr$/i.test(code) ? "SEK" : code
}

function currencyBehind(after: RegExpExecArray | null): string | null {
  if (after === null) return null
  const [, euros, code, sign, dollars, pounds, zloty] = after
  if (code !== undefined) return code.toUpperCase()
  if (sign !== undefined) return SIGNS[sign] ?? null
  if (euros !== undefined) return "EUR"
  if (dollars !== undefined) return "$"
  if (pounds !== undefined) return "GBP"
  return zloty !== undefined ? "PLN" : "INR"
}

/** The number that grouped digits stand for; a last group of two digits is cents. */
function numberOf(digits: string): number {
  const cents = /[.,]\d{1,2}$/.exec(digits)
  const whole = cents === null ? digits : digits.slice(0, -cents[0].length)
  const value = Number(whole.replace(/\D/g, ""))
  return cents === null ? value : value + Number(`0.${cents[0].slice(1)}`)
}
