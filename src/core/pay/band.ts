import {exp} from "#math/exp"
import {type EmployerId, LEVELS, type LevelId, type RoleId} from "#model/lane"
import type {LayerCell} from "#model/pay/pay-model"
import type {Posting} from "#model/pay/posting"
import {UserError} from "#model/user-error"
import type {BandModel, PayGiven} from "./band-model"
import {laneOfTitle} from "./lane-of-title"
import {LEVEL_EXPERIENCE, ROLE_TITLES} from "./pay-query"
import {basePayOf, type LogPay} from "./predict-base"
import {scaledErrorAt} from "./spread"
import type {StateShift} from "./state-shift"

export type BandQuery = {
  readonly lane: RoleId
  readonly level: LevelId
  /** ISO country of the employer; US unless said. */
  readonly country?: string | undefined
  /** US state, two letters. */
  readonly state?: string | undefined
  readonly year?: number | undefined
  readonly title?: string | undefined
  readonly remotePercent?: 0 | 50 | 100 | undefined
  /** Kind of employer, for total compensation. */
  readonly employer?: EmployerId | undefined
}

/** A quantile of pay, USD a year, with the 90 % credible interval of that quantile. */
export type BandQuantile = {
  readonly probability: number
  readonly payUsd: number
  readonly lowUsd: number
  readonly highUsd: number
}

export type PayBand = {
  readonly quantity: "base (posted)" | "base (modelled state)" | "total (modelled)"
  readonly quantiles: readonly BandQuantile[]
  /** Distinct postings of the same lane, level and country, and the same with repeats. */
  readonly n: number
  readonly listed: number
  /** How many postings of one cell alone would make the middle as sure as all the data together do. */
  readonly effectiveN: number
  /** Share of what is particular to the cell that comes from its neighbours, 0..1. */
  readonly borrowedShare: number
  /** Fewer than 30 postings of its own. */
  readonly thin: boolean
  readonly label: string
}

export type BandAnswer =
  | {
      readonly kind: "band"
      readonly base: PayBand
      readonly total: (PayBand & {readonly layer: LayerCell}) | null
      /** What the state adds to log pay: a modelled layer, since postings name no state. */
      readonly stateShift: StateShift | null
    }
  | {
      readonly kind: "thin-data"
      readonly count: number
      readonly nearest: {readonly lane: RoleId; readonly level: LevelId; readonly country: string}
      readonly reason: string
    }

export const BAND_PROBABILITIES = [0.1, 0.25, 0.5, 0.75, 0.9] as const
const THIN_BELOW = 30
const NOTHING_BELOW = 5
const Z_90 = 1.6448536269514722

function quantilesOf(pay: LogPay, probabilities: readonly number[]): BandQuantile[] {
  const scaleShare = (pay.sd * pay.sd - pay.locationVariance) / (pay.sd * pay.sd)
  return probabilities.map(probability => {
    const reach = pay.sd * scaledErrorAt(pay.spread, probability)
    const ofScale = reach * scaleShare
    const half = Z_90 * Math.sqrt(pay.locationVariance + ofScale * ofScale * pay.logScaleVariance)
    const middle = pay.location + reach
    return {probability, payUsd: exp(middle), lowUsd: exp(middle - half), highUsd: exp(middle + half)}
  })
}

/** Base pay carried to total pay by a ratio that is independent of it: both parts of the sd add as squares. What is
 * measured of the ratio is spread between people; what is assumed is doubt about the ratio itself. */
function throughLayer(pay: LogPay, {logRatio, sd, basis}: LayerCell): LogPay {
  const doubt = basis === "assumed" ? sd * sd : 0
  return {
    ...pay,
    location: pay.location + logRatio,
    locationVariance: pay.locationVariance + doubt,
    sd: Math.sqrt(pay.sd * pay.sd + sd * sd),
  }
}

/** The distributions behind a band. */
export type BandPay = {
  readonly kind: "pay"
  readonly base: LogPay
  readonly total: LogPay | null
  readonly layer: LayerCell | null
  readonly stateShift: StateShift | null
  readonly counts: Pick<PayBand, "n" | "listed" | "effectiveN" | "borrowedShare" | "thin">
  readonly label: string
}

type ThinData = Extract<BandAnswer, {kind: "thin-data"}>

/** Pay of a lane at a level as whole distributions: base pay as advertised (middles of ranges) and, where an employer is
 * given, total pay by a modelled layer. Where the cell holds fewer than 5 postings the answer is the nearest cell that
 * holds more. */
export function bandPay(query: BandQuery, {model, base}: PayGiven): BandPay | ThinData {
  const {lane, level, country = "US"} = query
  const experience = LEVEL_EXPERIENCE[level]
  if (experience === null) {
    return {
      kind: "thin-data",
      count: 0,
      nearest: {lane, level: "senior", country},
      reason: "The postings have no staff level; their senior level holds staff too",
    }
  }
  const {title, lane: roleLane} = ROLE_TITLES[lane]
  const titleLane = query.title === undefined ? roleLane : laneOfTitle(query.title)
  const [n, listed] = model.base.cells[`${titleLane}/${experience}/${country}`] ?? [0, 0]
  if (n < NOTHING_BELOW) return thinData(query, {model, count: n})
  const posting: Posting = {
    lane: titleLane,
    workYear: query.year ?? model.base.lastYear,
    experience,
    employment: "FT",
    title: query.title ?? title,
    residence: country,
    remotePercent: query.remotePercent ?? 0,
    country,
    companySize: "M",
  }
  const shift = shiftOf(query, model)
  const pay = shifted(basePayOf(base, posting, "mid"), shift)
  const noise = base.centre.noiseVariance
  const borrowing = noise / (base.centre.termVariances.get("lane-level") ?? noise)
  const borrowedShare = borrowing / (n + borrowing)
  const layer = query.employer === undefined ? undefined : model.layer[query.employer]?.[level]
  return {
    kind: "pay",
    base: pay,
    total: layer === undefined ? null : throughLayer(pay, layer),
    layer: layer ?? null,
    stateShift: shift,
    counts: {n, listed, effectiveN: noise / pay.locationVariance, borrowedShare, thin: n < THIN_BELOW},
    label: `${borrowedShare > 0.5 ? "mostly borrowed" : "mostly its own"}, n = ${n}`,
  }
}

/** Pay of a lane at a level as quantiles, each with its interval; see bandPay. */
export function payBand(query: BandQuery, given: PayGiven): BandAnswer {
  const pay = bandPay(query, given)
  if (pay.kind === "thin-data") return pay
  const {base, total, layer, stateShift, counts, label} = pay
  return {
    kind: "band",
    base: {
      quantity: stateShift === null ? "base (posted)" : "base (modelled state)",
      quantiles: quantilesOf(base, BAND_PROBABILITIES),
      ...counts,
      label,
    },
    total:
      total === null || layer === null
        ? null
        : {
            quantity: "total (modelled)",
            quantiles: quantilesOf(total, BAND_PROBABILITIES),
            ...counts,
            label: `base carried by a ratio ${layer.basis === "measured" ? `from ${layer.n} reports` : "assumed"}; base ${label}`,
            layer,
          },
    stateShift,
  }
}

function shiftOf({state, country = "US"}: BandQuery, model: BandModel): StateShift | null {
  if (state === undefined) return null
  const shift = country === "US" ? model.states[state] : undefined
  if (shift !== undefined) return shift
  throw new UserError(
    `Expected a US state that the reports hold, found "${state}"`,
    "Two capital letters, for example CA; leave it out for the US as a whole",
  )
}

function shifted(pay: LogPay, shift: StateShift | null): LogPay {
  if (shift === null) return pay
  return {
    ...pay,
    location: pay.location + shift.logShift,
    locationVariance: pay.locationVariance + shift.variance,
    sd: Math.sqrt(pay.sd * pay.sd + shift.variance),
  }
}

const KNOWN_LEVELS = ["junior", "mid", "senior"] as const

/** The nearest cell with enough postings: the same in the US, else the level closest by in the US. */
function thinData(
  {lane, level, country = "US"}: BandQuery,
  {model, count}: {model: BandModel; count: number},
): ThinData {
  const cellOf = (other: LevelId) =>
    model.base.cells[`${ROLE_TITLES[lane].lane}/${LEVEL_EXPERIENCE[other]}/US`]?.[0] ?? 0
  const rank = (other: LevelId) => Math.abs(LEVELS.indexOf(other) - LEVELS.indexOf(level))
  const nearest =
    KNOWN_LEVELS.filter(other => cellOf(other) >= NOTHING_BELOW).toSorted((a, b) => rank(a) - rank(b))[0] ??
    "senior"
  return {
    kind: "thin-data",
    count,
    nearest: {lane, level: nearest, country: "US"},
    reason: `Needs at least ${NOTHING_BELOW} postings of ${lane} ${level} in ${country}, found ${count}`,
  }
}
