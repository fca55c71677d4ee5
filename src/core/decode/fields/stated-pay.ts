import type {PayPeriod, PostingInput, Span, StatedPay} from "#model/decode/reading"
import {dollarKind} from "./dollar-kind"
import {type PayCandidate, payCandidates} from "./pay-candidates"
import {isSensiblePay, periodBySize} from "./pay-sense"

type Pay = Span & {
  readonly min: number | null
  readonly max: number | null
  readonly currency: string
  readonly period: PayPeriod
  readonly isTotal: boolean
  readonly isRange: boolean
}

/** More figures than any posting states; the rest of a table of numbers is not looked at. */
const MOST_FIGURES = 400
const BEFORE_LENGTH = 170
const AFTER_LENGTH = 70
/** Money that is not pay, by the words close before it. */
const OTHER_BEFORE =
  /\b(?:rais(?:e|ed|ing)|fund(?:s|ed|ing|raise|raising)?|revenues?|valu(?:ed|ation)|arr|ebitda|sav(?:e|ed|ing|ings)|stipends?|bonus(?:es)?(?: of)?|referral|sign(?:ing|[- ]on|[- ]up)|insur(?:ance|ed)|budgets?|reimburse\w*|allowances?|401\s?\(?k\)?|credits?|grants?|prizes?|awards?|invest(?:ed|ing|ment|ments|ors?)|contribut\w+|donat\w+|match(?:es|ing)?|deductible|spend(?:ing)?|transactions?|loans?|worth|tuition|seed|series [a-h]|market|capital|assets|assistance|discounts?|relocation|rsus?|stock|shares?|equity|education|wellness|subsid\w+|perks?|fees?|costs?|cap(?:ped)?|process(?:ed|es|ing)|customers?|gift|vouchers?|l&d|internet|gym|laptop|equipment|hardware|coworking|prior to|uplift|below|threshold|wage cap)\b[^.;\n$£€]{0,32}$/i
/** Money that is not pay even where pay is named beside it. */
const NEVER_BEFORE =
  /\b(?:(?:wage|salary) cap|threshold|relocation (?:package|bonus|support)|sign(?:ing|[- ]on) bonus|referral bonus|housing)\b[^.\n$£€]{0,30}$/i
const OTHER_AFTER =
  /^[\s)*_]*(?:(?:USD|CAD|a|an|per|each|every|yearly|annual|annually|monthly|quarterly|one-time|in|of|for|toward|towards|worth|the|your|\/|year|month|yr|employee|person)\s*){0,4}(?:\w+[- ]){0,2}?(?:stipends?|budgets?|allowances?|reimburse\w*|bonus(?:es)?(?! eligib| \+)|funding|fund\b|funds|arr\b|revenue|valuation|credits?|match\b|insurance|coverage|learning|education|training|conference|home office|equipment|referral|sign-?on|contribution|in (?:funding|revenue|sales|assets|savings|capital|value)|from (?:investors|leading)|series|industry|market|customers|towards|wellness|to set ?up|to (?:spend|use)|setup|off\b)/i
/** A bonus beside a figure that is named as pay. */
const BONUS_AFTER = /bonus/i
const PAY_WORDS =
  /\b(?:salar(?:y|ies)|compensation|comp\b|pay(?: ?rate)?|base|wages?|rates?|remuneration|ote|on[- ]target|earn(?:ing|ings)?|package|hiring range|annuali[sz]ed|cash|offer|range)\b/i
const STRONG_WORDS =
  /(?:salar(?:y|ies)|compensation|\b(?:comp|pay(?! you| for)|base|wages?|(?:hourly|daily|day|contract|bill|pay|w2|c2c) rates?|rate|remuneration|ote|on[- ]target)\b)[^.\n]{0,90}$/i
const PAY_AFTER =
  /^[\s)*_+]*(?:\w+ ){0,3}?(?:base|salary|ote|on[- ]target|per (?:hour|year|annum|month)|annual(?:ly)?|p\.?a\b|compensation|gross)/i
const TOTAL_BEFORE =
  /\b(?:total (?:target |cash |annual |direct )*(?:comp\w*|earnings|rewards|pay|package)|ote|on[- ]target earnings|target (?:cash|earnings|total)|ttc|base ?\+ ?bonus|including bonus)\b[^.\n$£€]{0,60}$/i
const TOTAL_AFTER = /^[\s)*_+]*(?:\(?(?:USD|CAD|GBP|EUR)\)?\s*)?(?:\(?ote\b|on[- ]target|total comp|tc\b)/i
const PERIOD_AFTER: readonly {readonly period: PayPeriod; readonly pattern: RegExp}[] = [
  {period: "hour", pattern: /^[^.;\n$£€]{0,24}(?:\/ ?(?:hr|hour|h)\b|per hour|an hour|hourly|per hr)/i},
  {
    period: "year",
    pattern:
      /^[^.;\n$£€]{0,30}(?:\/ ?(?:yr|year)\b|per year|a year|annually|per annum|\bp\.?a\b|yearly|annualized)/i,
  },
  {period: "month", pattern: /^[^.;\n$£€]{0,24}(?:\/ ?(?:mo|month)\b|per month|a month|monthly)/i},
  {period: "day", pattern: /^[^.;\n$£€]{0,24}(?:\/ ?day\b|per day|a day|daily)/i},
  {period: "week", pattern: /^[^.;\n$£€]{0,24}(?:\/ ?(?:wk|week)\b|per week|a week|weekly)/i},
]
const PERIOD_BEFORE: readonly {readonly period: PayPeriod; readonly pattern: RegExp}[] = [
  {period: "hour", pattern: /\b(?:hourly|per hour|an hour|\/hr)\b[^.\n]{0,90}$/i},
  {period: "month", pattern: /\b(?:monthly|per month)\b[^.\n]{0,60}$/i},
  {period: "day", pattern: /\b(?:daily rate|day rate|per day)\b[^.\n]{0,60}$/i},
]
/** A figure that ends a range whose other end could not be read. */
const RANGE_BROKEN = /\d(?: ?[-–—] ?| to )\(?$/
/** One of several figures by place or level. */
const ZONE_BEFORE = /\b(?:zone|tier|region|level|band) ?\w{1,2}: ?$/i
const MOST_HOURLY = 500

/** The role's own pay as a posting states it, or null. Ranges for several places, zones or levels in one currency become
 * one from the lowest to the highest; where two currencies stand there, the first counts; total compensation counts only
 * where no base is stated. Money of any other kind is left alone. Linear in the text.
 * @example statedPay({text: "Base salary: $120,000 - $150,000"}) // => {min: 120000, max: 150000, currency: "USD", ...} */
export function statedPay({text, location = ""}: PostingInput): StatedPay | null {
  const pays = payCandidates(text)
    .slice(0, MOST_FIGURES)
    .flatMap(candidate => payOf(text, candidate, location) ?? [])
  const bases = pays.filter(pay => !pay.isTotal)
  const counted = bases.length > 0 ? bases : pays
  const ranges = counted.filter(pay => pay.isRange)
  const stated = ranges.length > 0 ? ranges : counted
  const first = stated[0]
  if (first === undefined) return null
  const same = stated.filter(pay => pay.currency === first.currency && pay.period === first.period)
  const mins = same.flatMap(({min}) => min ?? [])
  const maxes = same.flatMap(({max}) => max ?? [])
  return {
    min: mins.length > 0 ? mins.reduce((a, b) => Math.min(a, b)) : null,
    max: maxes.length > 0 ? maxes.reduce((a, b) => Math.max(a, b)) : null,
    currency: first.currency,
    period: first.period,
    evidence: same.map(({start, end}) => ({start, end})),
  }
}

function payOf(text: string, candidate: PayCandidate, location: string): Pay | null {
  const {start, end, isRange} = candidate
  const before = text.slice(Math.max(0, start - BEFORE_LENGTH), start)
  const after = text.slice(end, end + AFTER_LENGTH)
  const currency = currencyOf(candidate, {before, after}, location)
  const top = candidate.max ?? candidate.min
  if (currency === null || top === null) return null
  const named = candidate.period ?? periodOf({before, after, top})
  // "$160-$190/year" means thousands
  const times = isRange && named === "year" && top >= 40 && top < 1000 ? 1000 : 1
  const min = candidate.min === null ? null : candidate.min * times
  const max = candidate.max === null ? null : candidate.max * times
  const isSensible = (period: PayPeriod) =>
    [min, max].every(value => value === null || isSensiblePay(value, {currency, period}))
  // a slip such as "$90,000 a month" is told by its size
  const period = named !== null && isSensible(named) ? named : periodBySize(top * times, currency)
  if (period === null || !isSensible(period) || (!isRange && period !== "year" && named === null)) return null
  const isTimed = candidate.period !== null
  if (!readsAsPay({before, after, isRange, isYear: period === "year", isTimed})) return null
  const isTotal = TOTAL_BEFORE.test(before) || TOTAL_AFTER.test(after)
  const pay = {start, end, currency, period, isTotal, isRange}
  if (isRange || !RANGE_BROKEN.test(before)) return {...pay, min, max}
  // the other end of the range is unreadable: "$162,8000 - $203,500"
  return period === "year" ? {...pay, min: null, max} : null
}

function currencyOf(
  {currency, isGrouped, isRange}: PayCandidate,
  around: {readonly before: string; readonly after: string},
  location: string,
): string | null {
  if (currency === "$")
    return dollarKind({before: around.before.slice(-90), after: around.after.slice(0, 24)}, location)
  if (currency !== null) return currency
  // a range without a currency counts only where pay is named right before it
  if (!isRange || !isGrouped || !STRONG_WORDS.test(around.before.slice(-70))) return null
  if (/\bGBR\b|United Kingdom|London/.test(location)) return "GBP"
  return dollarKind({before: "", after: ""}, location)
}

function periodOf({before, after, top}: {before: string; after: string; top: number}): PayPeriod | null {
  const behind = PERIOD_AFTER.find(({pattern}) => pattern.test(after))
  if (behind !== undefined && !(behind.period === "year" && top < MOST_HOURLY)) return behind.period
  const ahead = PERIOD_BEFORE.find(({pattern}) => pattern.test(before))
  if (ahead === undefined) return null
  return ahead.period === "hour" && top > MOST_HOURLY ? null : ahead.period
}

function readsAsPay({
  before,
  after,
  isRange,
  isYear,
  isTimed,
}: {
  readonly before: string
  readonly after: string
  readonly isRange: boolean
  readonly isYear: boolean
  /** Whether the period stands right behind the figures. */
  readonly isTimed: boolean
}): boolean {
  const near = before.slice(-75)
  if (NEVER_BEFORE.test(near)) return false
  const isNamed = STRONG_WORDS.test(near.slice(-45))
  if (!isNamed && OTHER_BEFORE.test(near)) return false
  if (OTHER_AFTER.test(after) && !(isRange && isYear) && !(isNamed && BONUS_AFTER.test(after))) return false
  if (isRange) return isYear || isTimed || PAY_WORDS.test(before) || PAY_AFTER.test(after)
  return STRONG_WORDS.test(before.slice(-110)) || ZONE_BEFORE.test(near) || PAY_AFTER.test(after)
}
