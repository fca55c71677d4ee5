import {evaluateAdditive} from "#core/pay/additive"
import {baseTerms} from "#core/pay/base-terms"
import type {Feature} from "#core/pay/feature"
import {ROLE_TITLES} from "#core/pay/pay-query"
import {basePayOf, type PreparedBase} from "#core/pay/predict-base"
import {scaledErrorAt} from "#core/pay/spread"
import {exp} from "#math/exp"
import type {LawLaneId} from "#model/career-answer"
import type {RoleId} from "#model/lane"
import type {Experience, Posting, TitleLane} from "#model/pay/posting"

/** Lanes of the career law, ML first because the others are held against it, with the role that stands for each. */
export const FED_LANES = ["ml", "ai", "mlops", "swe"] as const satisfies readonly LawLaneId[]
const ROLE_OF: Readonly<Record<LawLaneId, RoleId>> = {ml: "ml", ai: "ai", mlops: "mlops", swe: "backend"}
/** The lane of the pay data that stands for a lane of the law. */
export function titleLaneOf(lane: LawLaneId): TitleLane {
  return ROLE_TITLES[ROLE_OF[lane]].lane
}

export const FED_EXPERIENCES = ["EN", "MI", "SE"] as const satisfies readonly Experience[]

/** Selection of who posts pay and noise of the lane labels widen a gap between lanes by this factor (a rule of the
 * career model, not a measurement). */
const SELECTION = 1.5
const Z_80 = 1.2815515655446004
const Z_90 = 1.6448536269514722

/** The usual full-time US posting of a lane and level, in the last year of the data unless another is named. */
function usualPosting(
  base: PreparedBase,
  lane: LawLaneId,
  experience: Experience,
  workYear = base.model.lastYear,
): Posting {
  const {title, lane: titleLane} = ROLE_TITLES[ROLE_OF[lane]]
  return {
    lane: titleLane,
    workYear,
    experience,
    employment: "FT",
    title,
    residence: "US",
    remotePercent: 0,
    country: "US",
    companySize: "M",
  }
}

export type FedCell = {
  readonly lane: LawLaneId
  readonly experience: Experience
  /** p10, p25, p50, p75, p90, USD a year. */
  readonly quantiles: readonly number[]
  /** 90 % credible interval of the median. */
  readonly medianLow: number
  readonly medianHigh: number
  /** Distinct US postings of the cell. */
  readonly n: number
  readonly borrowedShare: number
}

/** Advertised base pay of one lane and level in the US, for the career model. */
export function fedCell(base: PreparedBase, lane: LawLaneId, experience: Experience): FedCell {
  const posting = usualPosting(base, lane, experience)
  const pay = basePayOf(base, posting, "mid")
  const half = Z_90 * Math.sqrt(pay.locationVariance)
  const median = pay.location + pay.sd * scaledErrorAt(pay.spread, 0.5)
  const n = base.model.cells[`${posting.lane}/${experience}/US`]?.[0] ?? 0
  const noise = base.centre.noiseVariance
  const borrowing = noise / (base.centre.termVariances.get("lane-level") ?? noise)
  return {
    lane,
    experience,
    quantiles: [0.1, 0.25, 0.5, 0.75, 0.9].map(share =>
      exp(pay.location + pay.sd * scaledErrorAt(pay.spread, share)),
    ),
    medianLow: exp(median - half),
    medianHigh: exp(median + half),
    n,
    borrowedShare: borrowing / (n + borrowing),
  }
}

export type Interval = {readonly value: number; readonly low: number; readonly high: number}

/** The middle with the bounds of 80 % of the belief, as every belief has them. */
export function interval80(value: number, variance: number): Interval {
  const half = Z_80 * Math.sqrt(variance)
  return {value, low: value - half, high: value + half}
}

/** Median log base pay of a lane and level, without the drift of the market after the data: that moves all alike. */
export function medianInterval(base: PreparedBase, lane: LawLaneId, experience: Experience): Interval {
  const pay = basePayOf(base, usualPosting(base, lane, experience), "mid")
  return interval80(pay.location + pay.sd * scaledErrorAt(pay.spread, 0.5), pay.locationVariance)
}

/** Gap of log base pay between a lane and ML at the same level, averaged over the levels by the lane's postings. What
 * both have in common (country, year, remote) cancels, so the gap is surer than either. */
export function laneGap(base: PreparedBase, lane: LawLaneId): Interval & {readonly n: number} {
  const counts = FED_EXPERIENCES.map(experience => fedCell(base, lane, experience).n)
  const n = counts.reduce((sum, count) => sum + count, 0)
  const amounts = new Map<string, number>()
  const add = (features: readonly Feature[], weight: number) => {
    for (const {key, amount} of features) amounts.set(key, (amounts.get(key) ?? 0) + weight * amount)
  }
  FED_EXPERIENCES.forEach((experience, index) => {
    const weight = (counts[index] ?? 0) / n
    add(baseTerms(usualPosting(base, lane, experience)), weight)
    add(baseTerms(usualPosting(base, "ml", experience)), -weight)
  })
  const features = [...amounts].map(([key, amount]) => ({key, amount}))
  const {value, variance} = evaluateAdditive({...base.centre, intercept: 0}, features)
  return {...interval80(value, SELECTION * SELECTION * variance), n}
}

/** How the gap of log base pay between a lane and ML at senior level changed between two years. What the years and the
 * lanes have in common cancels. No selection factor: the same kind of postings stands behind both years. */
export function laneTrend(
  base: PreparedBase,
  lane: LawLaneId,
  [from, to]: readonly [number, number],
): Interval {
  const amounts = new Map<string, number>()
  const add = (one: LawLaneId, year: number, weight: number) => {
    for (const {key, amount} of baseTerms(usualPosting(base, one, "SE", year)))
      amounts.set(key, (amounts.get(key) ?? 0) + weight * amount)
  }
  add(lane, to, 1)
  add(lane, from, -1)
  add("ml", to, -1)
  add("ml", from, 1)
  const features = [...amounts].map(([key, amount]) => ({key, amount}))
  const {value, variance} = evaluateAdditive({...base.centre, intercept: 0}, features)
  return interval80(value, variance)
}
