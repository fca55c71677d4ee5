import {log} from "#math/log"
import {type EmployerId, LEVELS, type LevelId, type RoleId} from "#model/lane"
import type {LayerCell} from "#model/pay/pay-model"
import type {Posting} from "#model/pay/posting"
import {UserError} from "#model/user-error"
import type {BandModel, PayGiven} from "./band-model"
import {laneOfTitle} from "./lane-of-title"
import {LEVEL_EXPERIENCE, ROLE_TITLES} from "./pay-query"
import {basePayOf, type LogPay} from "./predict-base"
import {scaledErrorSd} from "./spread"
import type {StateShift} from "./state-shift"

/** What a place adds to log pay against the US as a whole, and the variance of that as a belief. */
export type PlaceShift = {readonly logShift: number; readonly variance: number}

export type BandQuery = {
  readonly lane: RoleId
  readonly level: LevelId
  /** ISO country of the employer; US unless said. */
  readonly country?: string | undefined
  /** US state, two letters. */
  readonly state?: string | undefined
  /** Instead of a state, since a place lies in one: what the place adds. */
  readonly place?: PlaceShift | undefined
  readonly year?: number | undefined
  readonly title?: string | undefined
  readonly remotePercent?: 0 | 50 | 100 | undefined
  /** Kind of employer, for total compensation. */
  readonly employer?: EmployerId | undefined
  /** Dollars to give the pay in, per dollar of its own year; 1 unless said. */
  readonly dollarFactor?: number | undefined
}

/** What a band rests on. */
export type BandCounts = {
  /** Distinct postings of the same lane, level and country, and the same with repeats. */
  readonly n: number
  readonly listed: number
  /** How many postings of one cell alone would make the middle as sure as all the data together do. */
  readonly effectiveN: number
  /** Share of what is particular to the cell that comes from its neighbours, 0..1. */
  readonly borrowedShare: number
  /** Fewer than 30 postings of its own. */
  readonly thin: boolean
}

/** The distributions behind a band. */
export type BandPay = {
  readonly kind: "pay"
  readonly base: LogPay
  /** Null, like the layer, where no kind of employer is given. */
  readonly total: LogPay | null
  readonly layer: LayerCell | null
  /** What the state adds to log pay: a modelled layer, since postings name no state. */
  readonly stateShift: StateShift | null
  readonly counts: BandCounts
  readonly label: string
}

export type ThinData = {
  readonly kind: "thin-data"
  readonly count: number
  readonly nearest: {readonly lane: RoleId; readonly level: LevelId; readonly country: string}
  readonly reason: string
}

const THIN_BELOW = 30
/** Fewer distinct postings than this give no band. */
export const NOTHING_BELOW = 5

/** Distributions of pay of a lane at a level: base pay as advertised (middles of ranges) and, where an employer is
 * given, total pay by a modelled layer. Where the cell holds fewer than 5 postings there is none. */
export function bandPay(query: BandQuery, {model, base}: PayGiven): BandPay | ThinData {
  const {lane, level, country = "US", employer, dollarFactor = 1} = query
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
  const stateShift = shiftOf(query, model)
  const moved = shifted(basePayOf(base, posting, "mid"), stateShift ?? query.place ?? null)
  const pay = {...moved, location: moved.location + log(dollarFactor)}
  const noise = base.centre.noiseVariance
  const borrowing = noise / (base.centre.termVariances.get("lane-level") ?? noise)
  const layer = employer === undefined ? undefined : model.layer[employer]?.[level]
  const borrowedShare = borrowing / (n + borrowing)
  return {
    kind: "pay",
    base: pay,
    total: layer === undefined ? null : throughLayer(pay, layer),
    layer: layer ?? null,
    stateShift,
    counts: {n, listed, effectiveN: noise / pay.locationVariance, borrowedShare, thin: n < THIN_BELOW},
    label: `${borrowedShare > 0.5 ? "mostly borrowed" : "mostly its own"}, n = ${n}`,
  }
}

/** Base pay carried to total pay by a ratio that is independent of it: both parts of the sd add as squares. What is
 * measured of the ratio is spread between people; what is assumed is doubt about the ratio itself. */
export function throughLayer(pay: LogPay, {logRatio, sd, basis}: LayerCell): LogPay {
  const doubt = basis === "assumed" ? sd * sd : 0
  return {
    ...pay,
    location: pay.location + logRatio,
    locationVariance: pay.locationVariance + doubt,
    sd: widened(pay, sd * sd),
  }
}

function shiftOf({state, place, country = "US"}: BandQuery, model: BandModel): StateShift | null {
  if (state === undefined) return null
  if (place !== undefined) throw new RangeError(`Needs a state or a place, found "${state}" and a place`)
  const shift = country === "US" ? model.states[state] : undefined
  if (shift !== undefined) return shift
  throw new UserError(
    `Expected a US state that the reports hold, found "${state}"`,
    "Two capital letters, for example CA; leave it out for the US as a whole",
  )
}

function shifted(pay: LogPay, shift: PlaceShift | null): LogPay {
  if (shift === null) return pay
  return {
    ...pay,
    location: pay.location + shift.logShift,
    locationVariance: pay.locationVariance + shift.variance,
    sd: widened(pay, shift.variance),
  }
}

/** The sd of a distribution to which an independent part of log pay is added, as far as its middle 80 % shows. */
function widened({sd, spread}: LogPay, variance: number): number {
  const unit = scaledErrorSd(spread)
  return Math.sqrt(sd * sd + variance / (unit * unit))
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
