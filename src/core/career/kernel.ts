import {exp} from "#math/exp"
import {normalFromWord} from "#math/normal-from-word"
import {pcg4d, unitFromSignedWord} from "#math/rng"
import type {Coupling} from "#model/career-result"
import type {CareerEvent} from "./career-event"
import {CareerWalk} from "./career-walk"
import {type PreparedLaw, TAX_CELL_USD} from "./prepare-law"
import {STREAMS_A_POLICY, seedKey, YEARLY} from "./streams"

/** Where the kernel writes; index = career - from. `net` is by year: net[year * count + index]. */
export type KernelOutput = {
  /** Discounted after-tax totals, USD. */
  readonly totals: Float64Array
  /** After-tax pay of each year, USD. */
  readonly net: Float32Array
  /** Largest gross pay of any year, USD. */
  readonly richest?: Float32Array
  /** First quarter in which pay runs at threshold k a year or more: [threshold * count + index], 255 = never. */
  readonly reached?: Uint8Array
  /** 1 where the career left its lane by wash-out. */
  readonly washedOut?: Uint8Array
}

export type KernelTask = {
  readonly prepared: PreparedLaw
  readonly policy: number
  readonly coupling: Coupling
  readonly seed: number
  readonly from: number
  readonly count: number
  readonly output: KernelOutput
  readonly record?: (event: CareerEvent) => void
}

const yearWords = new Int32Array(4)
const STARTUP = 0

/** Simulates careers from..from+count-1 of one policy by docs/career-law.md, from event to event. Draws depend on
 * (seed, coupling, policy, career) alone, so any cut into pieces gives the same numbers, bit by bit.
 * Cost: below 1 microsecond for a career of 40 quarters. */
export function simulateCareers(task: KernelTask): void {
  const {prepared, policy, coupling, from, count, output, record} = task
  const {law, years, discount, growth} = prepared
  const {lower: taxLower, rate: taxRate, paid: taxPaid, guess: taxGuess} = prepared.tax
  const {totals, net} = output
  const seed = seedKey(task.seed)
  const lastTaxCell = taxGuess.length - 1
  const luck = coupling === "same-luck" ? 0 : (policy + 1) * STREAMS_A_POLICY
  const yearStream = luck + YEARLY
  const walk = new CareerWalk({
    prepared,
    policy,
    seed,
    luck,
    person: coupling === "independent" ? luck : 0,
    record,
  })
  const learning = prepared.learning.subarray(policy * years, (policy + 1) * years)
  const worth = 1 / (law.cost_of_living ?? 1)
  const {equity_hit: payoutChance, equity_scale: payoutScale} = law
  const [payoutMean, payoutSd] = law.equity_step

  for (let index = 0; index < count; index += 1) {
    const career = from + index
    walk.start(career)
    let total = 0
    let richest = 0
    for (let year = 0; year < years; year += 1) {
      const first = year * 4
      const end = first + 4
      pcg4d(year, career, yearStream, seed, yearWords)
      if (walk.timer === first) walk.keepAppointments(first)
      if (year > 0) {
        const lane = walk.lane * 2
        const z = normalFromWord(yearWords[0] as number)
        walk.multiplier *= exp((growth[lane] as number) + (growth[lane + 1] as number) * z)
      }
      let gross = walk.isQuiet(first, end) ? walk.quietPay(first, end) : walk.walkYear(first, end)
      if (
        walk.employer === STARTUP &&
        walk.gapEnd <= end &&
        unitFromSignedWord(yearWords[1] as number) < payoutChance
      ) {
        const z = normalFromWord(yearWords[2] as number)
        const amount = (payoutScale[walk.level] as number) * exp(payoutMean + payoutSd * z)
        gross += amount
        walk.note(end - 1, "payout", amount)
      }
      if (gross > richest) richest = gross
      const cell = Math.min(gross * (1 / TAX_CELL_USD), lastTaxCell) | 0
      let bracket = taxGuess[cell] as number
      while (gross >= (taxLower[bracket + 1] as number)) bracket += 1
      const tax =
        (taxPaid[bracket] as number) + (gross - (taxLower[bracket] as number)) * (taxRate[bracket] as number)
      const kept = (gross - tax - (learning[year] as number)) * worth
      net[year * count + index] = kept
      total += (discount[year] as number) * kept
      if (record !== undefined) walk.note(end - 1, "year", kept)
    }
    totals[index] = total
    if (output.richest !== undefined) output.richest[index] = richest
    if (output.washedOut !== undefined) output.washedOut[index] = walk.washedOut ? 1 : 0
    if (output.reached !== undefined)
      for (let threshold = 0; threshold < walk.reached.length; threshold += 1)
        output.reached[threshold * count + index] = walk.reached[threshold] as number
  }
}
