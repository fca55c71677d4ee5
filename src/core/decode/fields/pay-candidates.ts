import type {PayPeriod, Span} from "#model/decode/reading"
import {type Amount, moneyAmounts} from "./money-amounts"

/** One figure or range that may be pay. One-sided ones have one null. */
export type PayCandidate = Span & {
  readonly min: number | null
  readonly max: number | null
  readonly currency: string | null
  readonly period: PayPeriod | null
  readonly isRange: boolean
  /** Whether every number of it reads as money by itself. */
  readonly isGrouped: boolean
}

const MOST_GAP = 70
const NOTE = "(?:\\s*\\([^()\\d]{1,40}\\))?"
/** What stands between the two ends of a range. */
const BETWEEN = new RegExp(
  `^\\.?[+*_\\s]*${NOTE}[\\s,;]*(?:(?:gross|base|annually|a year|min(?:imum)?)[\\s,;:]*)?(?:-|–|—|−|‒|‐|~|→|\\bto\\b|\\band\\b|\\bup to\\b|\\bthrough\\b|max(?:imum)?:?)+(?:\\s*(?:up to|a max(?:imum)? of|max(?:imum)?:?|mid(?:point)?:?|approximately|approx\\.?|around):?)?[\\s~*_(]*$`,
  "i",
)
/** Between a number without a currency and its other end. */
const TIGHT = /^\+?\s?(?:-|–|—|−|to)\s?$/
const LOOSE_BETWEEN = /^[^.$£€₹\n\d]{0,60}(?:up to|\bto)\s*$/i
const UP_TO =
  /(?:up to|upto|maximum(?: of)?|no more than|as much as|capped at|at most)[\s:~*_(a]*$|\bmaximum (?:base )?(?:pay|salary)[^.\n$]{0,30}$/i
const FROM =
  /(?:starting (?:salary )?(?:at|from)|starts (?:at|from)|start at|\bfrom|minimum(?: of)?|at least|upwards of|begins at|north of)[\s:~*_(]*$/i

/** All figures and ranges of a text that may be pay, in order. Linear in the text. */
export function payCandidates(text: string): PayCandidate[] {
  const amounts = moneyAmounts(text)
  const candidates: PayCandidate[] = []
  for (let index = 0; index < amounts.length; index += 1) {
    const low = amounts[index]
    if (low === undefined) break
    const high = amounts[index + 1]
    const range = high === undefined ? null : rangeOf(text, low, high)
    if (range !== null && high !== undefined) {
      index += 1
      const top = amounts[index + 1]
      const goesOn = top !== undefined && isStep(text, high, top)
      candidates.push(goesOn ? {...range, max: top.value, end: top.end} : range)
      if (goesOn) index += 1
    } else if (low.currency !== null || low.isGrouped) candidates.push(singleOf(text, low))
  }
  return candidates
}

/** Whether a range goes on to a third figure: "MIN: $100,000 - MID: $120,000 - MAX: $140,000". */
function isStep(text: string, high: Amount, top: Amount): boolean {
  if (top.start - high.end > MOST_GAP || top.currency === null) return false
  return (
    top.value > high.value && top.value <= high.value * 2 && BETWEEN.test(text.slice(high.end, top.start))
  )
}

function rangeOf(text: string, low: Amount, high: Amount): PayCandidate | null {
  if (high.start - low.end > MOST_GAP) return null
  const gap = text.slice(low.end, high.start)
  const isClose = BETWEEN.test(gap)
  const isLoose =
    low.currency !== null && high.currency !== null && low.value >= 10_000 && LOOSE_BETWEEN.test(gap)
  if (!isClose && !isLoose) return null
  // "70-90K", "₹20-30 lakhs": the scale stands once
  const shared = low.scale === 1 && high.scale > 1 && low.value < 1000
  const isGrouped = high.isGrouped && (low.isGrouped || shared)
  if (low.currency === null && high.currency === null && !isGrouped) return null
  // "Level 3, and 184,000 USD" is no range
  const isLowMoney = low.currency !== null || low.isGrouped || shared
  if (!isLowMoney && (high.value > low.value * 10 || !TIGHT.test(gap))) return null
  let min = shared ? low.value * high.scale : low.value
  let max = high.value
  // "$120-150" behind "k" forgotten once: "$120k - 150"
  if (low.scale === 1000 && high.scale === 1 && high.value < 1000) max *= 1000
  // "$120 - $150,000"
  if (min < 1000 && max >= 10_000 && max / min > 100 && min * 1000 <= max) min *= 1000
  if (min > max) return null
  const span = {start: low.start, end: high.end}
  const currency = joinedCurrency(low.currency, high.currency)
  if (currency === undefined) return null
  if (low.period !== null && high.period !== null && low.period !== high.period)
    return {...span, min: null, max, currency, period: high.period, isRange: true, isGrouped: true}
  const period = high.period ?? low.period
  return {...span, min, max, currency, period, isRange: true, isGrouped}
}

/** The one currency of both ends; undefined where they differ. */
function joinedCurrency(low: string | null, high: string | null): string | null | undefined {
  if (low === null || low === high) return high
  if (high === null || high === "$") return low
  return low === "$" ? high : undefined
}

function singleOf(text: string, amount: Amount): PayCandidate {
  const {start, end, value, currency, period, isGrouped} = amount
  const before = text.slice(Math.max(0, start - 40), start)
  const base = {start, end, currency, period, isRange: false, isGrouped}
  if (UP_TO.test(before)) return {...base, min: null, max: value}
  if (FROM.test(before)) return {...base, min: value, max: null}
  return {...base, min: value, max: value}
}
