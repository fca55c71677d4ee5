import type {PostingReading, StatedPay} from "#model/decode/reading"
import type {LaneId, LevelId} from "#model/lane"
import type {PayGiven} from "../band-model"
import {bandPay} from "../band-pay"
import {type BandQuantile, quantilesOf} from "../band-quantiles"
import {type PayPercentile, percentileOf} from "../percentile"

/** What a posting states as pay, beside the pay that postings of its lane and level advertise in the US. */
export type PostedPay =
  | {readonly kind: "not-compared"; readonly reason: string}
  | {
      readonly kind: "compared"
      readonly lane: LaneId
      readonly level: LevelId
      /** The level is not what the posting says in a word of the data. */
      readonly isLevelGuessed: boolean
      /** USD a year; null where the posting states no pay. */
      readonly stated: YearlyPay | null
      /** Where the middle of the stated pay lies; null where there is none to place. */
      readonly percentile: PayPercentile | null
      readonly quantiles: readonly BandQuantile[]
      /** Postings of the same lane and level; fewer than 30 of them are thin. */
      readonly n: number
      readonly thin: boolean
      /** How far the comparison can be trusted, in sentences without a full stop. */
      readonly caveats: readonly string[]
    }

/** USD a year. `middle` is the geometric mean of both ends, or the one end that is stated. */
export type YearlyPay = {readonly low: number; readonly high: number; readonly middle: number}

type Read = Pick<PostingReading, "lane" | "level" | "pay" | "years">

const PERIODS_A_YEAR: Readonly<Record<StatedPay["period"], number>> = {
  year: 1,
  month: 12,
  week: 52,
  day: 260,
  hour: 2080,
}

/** Places the pay of a posting among advertised base pay. Only US dollars are placed: the data are of the US. */
export function postedPay({lane, level, pay, years}: Read, given: PayGiven): PostedPay {
  if (lane === "none")
    return {
      kind: "not-compared",
      reason: "It is in none of the three lanes, so there is no band to hold it against",
    }
  const taken = levelOf(level, years)
  if (taken === null)
    return {kind: "not-compared", reason: "The pay data hold no managers and no interns, so there is no band"}
  if (pay !== null && pay.currency !== "USD")
    return {
      kind: "not-compared",
      reason: `It is in ${pay.currency}; the bands are of US postings in US dollars, and another country pays by other rules`,
    }
  const found = bandPay({lane, level: taken.level}, given)
  if (found.kind === "thin-data") return {kind: "not-compared", reason: found.reason}
  const stated = pay === null ? null : yearlyPay(pay)
  const {base, counts} = found
  const {n, thin} = counts
  return {
    kind: "compared",
    lane,
    level: taken.level,
    isLevelGuessed: taken.why !== null,
    stated,
    percentile: stated === null ? null : percentileOf(base, stated.middle),
    quantiles: quantilesOf(base),
    n,
    thin,
    caveats: [
      ...(taken.why === null ? [] : [taken.why]),
      ...(pay === null ? [] : payCaveats(pay)),
      ...(thin
        ? [`Thin: only ${n} postings of this lane and level; the rest is borrowed from their neighbours`]
        : []),
      `The data are US postings up to ${given.model.base.lastYear}, the middle of each advertised range; they name no employer, which matters more than the lane`,
    ],
  }
}

/** Pay as USD a year, or null where no figure above 0 is stated.
 * @example yearlyPay({min: 50, max: null, period: "hour", ...}) // => {low: 104000, high: 104000, middle: 104000} */
export function yearlyPay({min, max, period}: Pick<StatedPay, "min" | "max" | "period">): YearlyPay | null {
  const [low, high] = [min ?? max ?? 0, max ?? min ?? 0].map(amount => amount * PERIODS_A_YEAR[period])
  if (low === undefined || high === undefined || low <= 0 || high <= 0) return null
  return {low, high, middle: Math.sqrt(low * high)}
}

type TakenLevel = {readonly level: LevelId; readonly why: string | null}

/** The level of the data nearest to what a posting says; null where it has none. */
function levelOf(level: PostingReading["level"], years: PostingReading["years"]): TakenLevel | null {
  if (level === "intern" || level === "manager") return null
  if (level === "staff_plus")
    return {level: "senior", why: "Staff and above is compared with senior: the data have no staff level"}
  if (level !== "unstated") return {level, why: null}
  if (years === null)
    return {level: "mid", why: "The posting states no level and no years; mid-level is assumed"}
  const guessed = years.least < 2 ? "junior" : years.least < 5 ? "mid" : "senior"
  return {
    level: guessed,
    why: `The posting states no level; ${years.least} years asked for are taken as ${guessed === "mid" ? "mid-level" : guessed}`,
  }
}

function payCaveats({min, max, period}: StatedPay): string[] {
  const caveats: string[] = []
  if (period !== "year")
    caveats.push(
      `Stated by the ${period} and taken ${PERIODS_A_YEAR[period]} times a year, which contract work may not reach`,
    )
  if (min === null || max === null)
    caveats.push(
      `Only the ${min === null ? "top" : "bottom"} of the range is stated; that end is placed, not its middle`,
    )
  return caveats
}
