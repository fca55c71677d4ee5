import {taxLaw} from "#core/pay/tax-parts"
import {exp} from "#math/exp"
import {log} from "#math/log"
import {normalCdf} from "#math/normal-cdf"
import type {Preset} from "#model/belief"
import type {Caveat, LawLaneId, PolicyPlan} from "#model/career-answer"
import type {Content} from "#model/content/content"
import type {Place} from "#model/content/place"
import {EMPLOYERS, type EmployerId, LEVELS} from "#model/lane"
import {type CareerLaw, LAW_FORMATS, LEVEL_QUARTERS} from "#model/law"
import type {Profile} from "#model/profile"
import type {BeliefValues} from "./beliefs"
import {bandKnots, employerMix, LAW_LANES, type PayBands, payBands} from "./pay-bands"
import {presentLane} from "./plans"
import {promotionHazard} from "./promotion-hazard"

export const PAY_THRESHOLDS = [300_000, 700_000] as const
const SPELL_SD = 0.8
/** Bad markets end at this rate a quarter: 2.5 years on average. */
const BUST_END = 0.1
/** Wash-out comes between the 6th and the 48th month after entry. */
const WASHOUT_FROM = 2
const WASHOUT_QUARTERS = 14
/** Startup payouts by level, against senior. */
const PAYOUT_BY_LEVEL = [0.35, 0.6, 1, 2.2] as const
const PAY_Z_LIMIT = 3
/** Longest time before the start that a law may state. */
const MOST_QUARTERS_BEFORE = 160

export type LawInputs = {
  readonly profile: Profile
  readonly preset: Preset
  readonly value: BeliefValues
  readonly plans: readonly PolicyPlan[]
  readonly content: Content
}
export type BuiltLaw = {
  readonly law: CareerLaw
  readonly bands: PayBands
  readonly caveats: readonly Caveat[]
}

function cumulate(shares: readonly number[]): number[] {
  let sum = 0
  const cdf = shares.map(share => {
    sum += share
    return Math.min(1, sum)
  })
  cdf[cdf.length - 1] = 1
  return cdf
}

/** Chance in a quarter from a rate a year. */
function perQuarter(rate: number): number {
  return 1 - exp(-rate / 4)
}

function gapCdf(medianMonths: number): number[] {
  const within = (months: number) => normalCdf((log(months) - log(medianMonths)) / SPELL_SD)
  return [within(3), within(6), within(9), 1]
}

/** What the place does to pay: USD of total pay per USD in an average US place. */
export function placeFactor(place: Place, value: BeliefValues): number {
  return place.pay_factor_against === "us"
    ? place.pay_factor.value
    : place.pay_factor.value / value("us-average-place-factor")
}

function startAtLevel(profile: Profile, value: BeliefValues): number {
  if (profile.yearsAtLevel !== undefined) return Math.round(profile.yearsAtLevel * 4)
  const before = {
    junior: 0,
    mid: value("promotion-junior-to-mid-years"),
    senior: value("promotion-junior-to-mid-years") + value("promotion-mid-to-senior-years"),
    staff:
      value("promotion-junior-to-mid-years") +
      value("promotion-mid-to-senior-years") +
      value("promotion-senior-to-staff-years"),
  }[profile.level]
  return Math.round(Math.max(0, profile.years - before) * 4)
}

/** Where own pay lies in the band of one's present job, in standard deviations; kept within 3. */
function payZ(
  profile: Profile,
  payUsd: number,
  factor: number,
  bands: PayBands,
  mix: readonly number[],
): number {
  const lane = presentLane(profile)
  const cellOf = (employer: EmployerId) => bands(lane, profile.level, employer)
  const logMedian =
    profile.employer === "mix"
      ? EMPLOYERS.reduce((sum, employer, index) => sum + (mix[index] ?? 0) * log(cellOf(employer).median), 0)
      : log(cellOf(profile.employer).median)
  const sd = cellOf(profile.employer === "mix" ? "nonai" : profile.employer).sdLog
  const z = (log(Math.max(payUsd, 1)) - logMedian - log(factor)) / sd
  return Math.max(-PAY_Z_LIMIT, Math.min(PAY_Z_LIMIT, z))
}

function ownPay(profile: Profile, factor: number, bands: PayBands, value: BeliefValues): Partial<CareerLaw> {
  if (profile.payUsd === undefined) return {}
  const z = payZ(profile, profile.payUsd, factor, bands, employerMix(value))
  const share = value("person-share")
  return {start_pay_z: z, person_effect: {mean: Math.sqrt(share) * z, sd: Math.sqrt(1 - share)}}
}

function hazards(value: BeliefValues): Pick<CareerLaw, "promotion_hazard" | "plateau"> {
  const none = new Array<number>(LEVEL_QUARTERS).fill(0)
  const speedOf = (lane: LawLaneId) => (lane === "swe" ? 1 : value(`promotion-speed-${lane}`))
  return {
    promotion_hazard: LAW_LANES.map(lane => [
      promotionHazard(value("promotion-junior-to-mid-years") / speedOf(lane)),
      promotionHazard(value("promotion-mid-to-senior-years") / speedOf(lane)),
      promotionHazard(value("promotion-senior-to-staff-years")),
      none,
    ]),
    plateau: {level: LEVELS.indexOf("senior"), share: value("plateau-share")},
  }
}

function risks(
  value: BeliefValues,
): Pick<CareerLaw, "layoff_prob" | "layoff_lane_factor" | "market" | "washout" | "gap_cdf" | "layoff_step"> {
  const bust = value("market-bust-share")
  const layoffs = value("layoff-rate")
  return {
    layoff_prob: EMPLOYERS.map(employer => perQuarter(layoffs * value(`layoff-factor-${employer}`))),
    layoff_lane_factor: LAW_LANES.map(lane => (lane === "swe" ? 1 : value(`layoff-factor-${lane}`))),
    market: {
      bust_at_start: bust,
      boom_to_bust: bust >= 1 ? 1 : Math.min(1, (BUST_END * bust) / (1 - bust)),
      bust_to_boom: BUST_END,
      layoff_scale: [value("market-boom-factor"), value("market-bust-factor")],
    },
    washout: {
      cdf: LAW_LANES.map(lane =>
        Array.from({length: WASHOUT_FROM + WASHOUT_QUARTERS}, (_, quarter) =>
          lane === "swe"
            ? 0
            : value(`washout-share-${lane}`) * Math.max(0, (quarter + 1 - WASHOUT_FROM) / WASHOUT_QUARTERS),
        ),
      ),
      to: LAW_LANES.indexOf("swe"),
      level_drop: 1,
      pay_factor: value("washout-pay-factor"),
    },
    gap_cdf: gapCdf(value("spell-median-months")),
    layoff_step: [value("layoff-scar"), 0],
  }
}

function moves(
  value: BeliefValues,
  mix: readonly number[],
): Pick<CareerLaw, "switch_prob" | "switch_cdf" | "switch_step" | "rehire_cdf"> {
  const sticky = value("employer-stickiness")
  return {
    switch_prob: LAW_LANES.map(() => EMPLOYERS.map(() => perQuarter(value("offer-rate")))),
    switch_cdf: EMPLOYERS.map((_, from) =>
      cumulate(mix.map((share, to) => (1 - sticky) * share + (from === to ? sticky : 0))),
    ),
    switch_step: [value("switch-premium"), 0],
    rehire_cdf: cumulate(mix),
  }
}

function policies(
  plans: readonly PolicyPlan[],
  present: number,
): Pick<CareerLaw, "policies" | "level_drop" | "learning"> {
  const drops = LAW_LANES.map(() => LAW_LANES.map(() => 0))
  for (const plan of plans) {
    const row = drops[present]
    if (row !== undefined && plan.switchQuarter !== null) row[LAW_LANES.indexOf(plan.lane)] = plan.levelDrop
  }
  return {
    policies: plans.map(plan => ({
      name: plan.lane,
      start: present,
      at: plan.switchQuarter === null ? [] : [plan.switchQuarter],
      to: plan.switchQuarter === null ? [] : [LAW_LANES.indexOf(plan.lane)],
    })),
    level_drop: drops,
    learning: plans.map(plan => {
      const quarters = plan.switchQuarter === null ? 0 : Math.ceil(plan.learningMonths / 3)
      return {quarters, cost_per_quarter: quarters === 0 ? 0 : plan.learningCostUsd / quarters}
    }),
  }
}

/** Turns beliefs into a law (format /2) for one person: every figure of the law follows from the profile, the
 * values of the beliefs and the content. */
export function buildLaw({profile, preset, value, plans, content}: LawInputs): BuiltLaw {
  const place = content.places[profile.place]
  if (place === undefined) throw new RangeError(`Needs a place of the content, found "${profile.place}"`)
  const bands = payBands(preset.bands, value, content)
  const mix = employerMix(value)
  const factor = placeFactor(place, value)
  const present = LAW_LANES.indexOf(presentLane(profile))
  const tax = taxLaw(place, profile.filingStatus, content)
  const years = profile.horizonYears
  const payout = value("startup-payout-senior")
  const law: CareerLaw = {
    format: LAW_FORMATS[1],
    lanes: [...LAW_LANES],
    levels: [...LEVELS],
    employers: [...EMPLOYERS],
    quarters: years * 4,
    ...policies(plans, present),
    start_level: LEVELS.indexOf(profile.level),
    start_quarters_at_level: Math.min(MOST_QUARTERS_BEFORE, startAtLevel(profile, value)),
    start_quarters_in_lane:
      LAW_LANES[present] === "swe" ? 0 : Math.min(MOST_QUARTERS_BEFORE, Math.round(profile.years * 4)),
    init_employer_cdf: cumulate(mix),
    ...(profile.employer === "mix" ? {} : {start_employer: EMPLOYERS.indexOf(profile.employer)}),
    ...ownPay(profile, factor, bands, value),
    ...hazards(value),
    ...risks(value),
    ...moves(value, mix),
    employer_effect: {person_share: value("person-share"), only_better: true},
    growth: LAW_LANES.map(() => [value("growth"), value("growth-spread")]),
    equity_hit: Math.min(1, value("startup-payout-chance") / value("startup-payout-years")),
    equity_step: [0, value("startup-payout-spread")],
    equity_scale: PAYOUT_BY_LEVEL.map(share => share * payout),
    vesting: {
      equity_share: LEVELS.map(level => EMPLOYERS.map(employer => bands("ml", level, employer).stockShare)),
      schedule: Array.from({length: LEVEL_QUARTERS}, (_, quarter) =>
        quarter < 3 ? 0 : quarter === 3 ? 4 : 1,
      ),
    },
    gap_pay_annual: value("unemployment-benefit"),
    tax_lower: [0],
    tax_rate: [0],
    tax_parts: tax.parts,
    cost_of_living: (place.cost_of_living?.index ?? 100) / 100,
    discount: Array.from({length: years}, (_, year) => exp(-(year + 0.5) * log(1 + value("discount-rate")))),
    pay_thresholds: [...PAY_THRESHOLDS],
    utility: {
      risk_aversion: value("risk-aversion"),
      consumption_floor: value("consumption-floor"),
      savings_buffer_months: value("savings-buffer-months"),
    },
    band_annual: LAW_LANES.map(lane =>
      LEVELS.map(level =>
        EMPLOYERS.map(employer => bandKnots(bands(lane, level, employer)).map(pay => pay * factor)),
      ),
    ),
  }
  return {law, bands, caveats: tax.caveats}
}
