import {addPiecewiseLinear, areaUnder} from "#math/piecewise-linear"
import {EMPLOYERS, LEVELS} from "#model/lane"
import {type CareerLaw, KNOTS, LEVEL_QUARTERS} from "#model/law"

export const LEVEL_COUNT = LEVELS.length
export const EMPLOYER_COUNT = EMPLOYERS.length
export const OUTCOMES = 2
/** Longest waiting time for a promotion that a run can see, in quarters: the longest horizon and start. */
export const WAIT_QUARTERS = 255
export const WAIT_CELLS = 256
const WORDS = 4294967296
/** Words are signed: a share of all words is counted from this one. */
const FIRST_WORD = -2147483648
const SKIP_CELLS = 1024
export const SKIP_MIDDLE = SKIP_CELLS / 2

/** A law as flat tables, ready for the kernel. Built once a run; no field is read by name in the inner loop. */
export type PreparedLaw = {
  readonly law: CareerLaw
  readonly quarters: number
  readonly years: number
  readonly lanes: number
  /** Yearly pay in USD at 11 knots: [lane][level][employer][knot]. */
  readonly bands: Float64Array
  /** Thresholds on a 32-bit word, [market][lane][employer][outcome]: below the first a lay-off, below the second an
   * offer from another employer, then nothing. */
  readonly outcomes: Float64Array
  /** Share promoted by the k-th quarter at a level, [lane][level][k], k = 0 .. WAIT_QUARTERS - 1. */
  readonly promotedBy: Float64Array
  /** First k that a unit of each of WAIT_CELLS cells can mean, [lane][level][cell]. */
  readonly waitGuess: Uint8Array
  /** Words at or above skipLimits[k] skip more than k quarters to the next candidate for an event. */
  readonly skipLimits: Float64Array
  readonly skipGuess: Uint8Array
  readonly tax: TaxTable
  readonly discount: Float64Array
  readonly growth: Float64Array
  /** Learning costs by policy and year, USD: [policy][year]. */
  readonly learning: Float64Array
  /** Sum of the vesting factors of the first n quarters with an employer, n = 0..16. */
  readonly vestedBy: Float64Array | null
  /** Quarters with an employer from which on all vesting factors are 1. */
  readonly vestsEvenlyFrom: number
  /** Pay thresholds, USD a year. */
  readonly thresholds: Float64Array
}

/** A progressive tax: threshold, marginal rate and tax paid at the threshold of each bracket, USD a year. `guess` is
 * the bracket of each cell of TAX_CELL_USD at its lower end. */
export type TaxTable = {
  readonly lower: Float64Array
  readonly rate: Float64Array
  readonly paid: Float64Array
  readonly guess: Uint8Array
}

export const TAX_CELL_USD = 2048

type Rates = {readonly layoff: number; readonly move: number}

function* states(law: CareerLaw): Generator<Rates> {
  const scales = law.market?.layoff_scale ?? [1]
  for (const scale of scales)
    for (let lane = 0; lane < law.lanes.length; lane += 1)
      for (let employer = 0; employer < EMPLOYER_COUNT; employer += 1)
        yield {
          layoff: Math.min(
            1,
            (law.layoff_prob[employer] ?? 0) * scale * (law.layoff_lane_factor?.[lane] ?? 1),
          ),
          move: law.switch_prob[lane]?.[employer] ?? 0,
        }
}

/** Cumulative chances of the outcomes of one quarter, in the order in which the kernel tests them. */
function outcomeCdf({layoff, move}: Rates): [number, number] {
  return [layoff, layoff + (1 - layoff) * move]
}

/** The largest chance of a lay-off or an offer in a quarter: candidates for events come at this rate, and a
 * candidate is an event with the chance of its state over this one (thinning). */
function eventBound(law: CareerLaw): number {
  let bound = 0
  for (const rates of states(law)) bound = Math.max(bound, outcomeCdf(rates)[1])
  return Math.min(1, bound)
}

/** Waiting times for a promotion: the hazards of the law as cumulative shares, the last one going on for ever. */
function prepareWaits(law: CareerLaw): {promotedBy: Float64Array; waitGuess: Uint8Array} {
  const promotedBy = new Float64Array(law.lanes.length * LEVEL_COUNT * WAIT_QUARTERS)
  const waitGuess = new Uint8Array(law.lanes.length * LEVEL_COUNT * WAIT_CELLS)
  for (let lane = 0; lane < law.lanes.length; lane += 1)
    for (let level = 0; level < LEVEL_COUNT - 1; level += 1) {
      const row = lane * LEVEL_COUNT + level
      let left = 1
      for (let quarter = 0; quarter < WAIT_QUARTERS; quarter += 1) {
        left *= 1 - (law.promotion_hazard[lane]?.[level]?.[Math.min(quarter, LEVEL_QUARTERS - 1)] ?? 0)
        promotedBy[row * WAIT_QUARTERS + quarter] = 1 - left
      }
      let quarter = 0
      for (let cell = 0; cell < WAIT_CELLS; cell += 1) {
        while (
          quarter < WAIT_QUARTERS &&
          (promotedBy[row * WAIT_QUARTERS + quarter] ?? 1) <= cell / WAIT_CELLS
        )
          quarter += 1
        waitGuess[row * WAIT_CELLS + cell] = quarter
      }
    }
  return {promotedBy, waitGuess}
}

function prepareOutcomes(law: CareerLaw, bound: number): Float64Array {
  const cells: number[] = []
  for (const rates of states(law))
    for (const share of outcomeCdf(rates))
      cells.push(FIRST_WORD + (bound === 0 ? 0 : (share / bound) * WORDS))
  return Float64Array.from(cells)
}

function prepareSkips(bound: number, quarters: number): {skipLimits: Float64Array; skipGuess: Uint8Array} {
  const skipLimits = new Float64Array(quarters + 2).fill(-FIRST_WORD)
  let none = 1
  for (let skip = 0; skip < quarters; skip += 1) {
    none *= 1 - bound
    skipLimits[skip] = FIRST_WORD + (1 - none) * WORDS
  }
  const skipGuess = new Uint8Array(SKIP_CELLS)
  let skip = 0
  for (let cell = 0; cell < SKIP_CELLS; cell += 1) {
    while (skip <= quarters && FIRST_WORD + cell * (WORDS / SKIP_CELLS) >= (skipLimits[skip] ?? WORDS))
      skip += 1
    skipGuess[cell] = skip
  }
  return {skipLimits, skipGuess}
}

function prepareTax(law: CareerLaw): PreparedLaw["tax"] {
  const parts = law.tax_parts?.map(part => ({
    lower:
      part.deduction === 0 ? part.lower : [0, ...part.lower.map(threshold => threshold + part.deduction)],
    rate: part.deduction === 0 ? part.rate : [0, ...part.rate],
  }))
  const schedule = addPiecewiseLinear(parts ?? [{lower: law.tax_lower, rate: law.tax_rate}])
  const lower = Float64Array.from([...schedule.lower, Number.POSITIVE_INFINITY])
  const guess = new Uint8Array(Math.floor((schedule.lower.at(-1) ?? 0) / TAX_CELL_USD) + 2)
  let bracket = 0
  for (let cell = 0; cell < guess.length; cell += 1) {
    while (cell * TAX_CELL_USD >= (lower[bracket + 1] ?? 0)) bracket += 1
    guess[cell] = bracket
  }
  return {
    lower,
    rate: Float64Array.from(schedule.rate),
    paid: Float64Array.from(schedule.lower, threshold => areaUnder(schedule, threshold)),
    guess,
  }
}

function prepareLearning(law: CareerLaw): Float64Array {
  const years = law.quarters / 4
  const costs = new Float64Array(law.policies.length * years)
  law.learning?.forEach((learning, policy) => {
    const switchAt = law.policies[policy]?.at[0] ?? learning.quarters
    for (let quarter = Math.max(0, switchAt - learning.quarters); quarter < switchAt; quarter += 1) {
      const cell = policy * years + Math.floor(quarter / 4)
      costs[cell] = (costs[cell] ?? 0) + learning.cost_per_quarter
    }
  })
  return costs
}

function prepareVesting(law: CareerLaw): Float64Array | null {
  if (law.vesting === undefined) return null
  const vestedBy = new Float64Array(LEVEL_QUARTERS + 1)
  law.vesting.schedule.forEach((factor, quarter) => {
    vestedBy[quarter + 1] = (vestedBy[quarter] ?? 0) + factor
  })
  return vestedBy
}

function steadyFrom(schedule: readonly number[]): number {
  const lastUneven = schedule.findLastIndex(factor => factor !== 1)
  return lastUneven === schedule.length - 1 && lastUneven >= 0 ? Number.POSITIVE_INFINITY : lastUneven + 1
}

/** Turns a law into the kernel's tables. */
export function prepareLaw(law: CareerLaw): PreparedLaw {
  const bound = eventBound(law)
  const bands = Float64Array.from(law.band_annual.flat(3))
  if (bands.length !== law.lanes.length * LEVEL_COUNT * EMPLOYER_COUNT * KNOTS)
    throw new RangeError("A law was not parsed before use")
  return {
    law,
    quarters: law.quarters,
    years: law.quarters / 4,
    lanes: law.lanes.length,
    bands,
    outcomes: prepareOutcomes(law, bound),
    ...prepareSkips(bound, law.quarters),
    ...prepareWaits(law),
    tax: prepareTax(law),
    discount: Float64Array.from(law.discount),
    growth: Float64Array.from(law.growth.flat()),
    learning: prepareLearning(law),
    vestedBy: prepareVesting(law),
    vestsEvenlyFrom: steadyFrom(law.vesting?.schedule ?? []),
    thresholds: Float64Array.from(law.pay_thresholds ?? []),
  }
}
