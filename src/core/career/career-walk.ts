import {exp} from "#math/exp"
import {normalFromWord} from "#math/normal-from-word"
import {normalShare} from "#math/normal-share"
import {pcg4d, unitFromSignedWord} from "#math/rng"
import {type CareerLaw, KNOTS, LEVEL_QUARTERS} from "#model/law"
import type {CareerEvent, CareerEventKind} from "./career-event"
import {MarketClock} from "./market-clock"
import {
  EMPLOYER_COUNT,
  LEVEL_COUNT,
  OUTCOMES,
  type PreparedLaw,
  SKIP_MIDDLE,
  WAIT_CELLS,
  WAIT_QUARTERS,
} from "./prepare-law"
import {CANDIDATE, EXTRA, PERSON, START_BLOCK, WAIT_BLOCK} from "./streams"

/** Later than any quarter. */
export const NEVER = 1 << 20
const NOT_REACHED = 255

export type WalkOptions = {
  readonly prepared: PreparedLaw
  readonly policy: number
  readonly seed: number
  /** First stream of the draws that are luck, and of those that belong to the person. */
  readonly luck: number
  readonly person: number
  readonly record: ((event: CareerEvent) => void) | undefined
}

function category(cdf: ArrayLike<number>, word: number): number {
  const unit = unitFromSignedWord(word)
  let index = 0
  while (index < cdf.length - 1 && unit >= (cdf[index] as number)) index += 1
  return index
}

/** One career on its way: the discrete state and what it earns. One object serves all careers of a run. */
export class CareerWalk {
  lane = 0
  level = 0
  employer = 0
  /** Product of all pay steps so far. */
  multiplier = 1
  /** First quarter in which the person works again; at or before the present quarter when employed. */
  gapEnd = 0
  /** Quarter of the next candidate for an event. */
  candidate = 0
  /** Next quarter with an appointment: the policy's switch or a wash-out. */
  timer = NEVER
  /** Quarter of the next promotion, unless something comes between. */
  promoteAt = NEVER
  washedOut = false
  /** First quarter at each pay threshold. */
  readonly reached: Uint8Array

  private career = 0
  private block = 0
  private waits = 0
  private joined = 0
  private switchAt = NEVER
  private washAt = NEVER
  private plateaued = false
  private personZ = 0
  private knot = 0
  private fraction = 0
  /** Yearly pay at multiplier 1, and its part that vests. */
  private base = 0
  private stock = 0
  private readonly words = new Int32Array(4)
  private readonly extra = new Int32Array(4)
  private readonly waitWords = new Int32Array(4)
  private readonly law: CareerLaw
  private readonly prepared: PreparedLaw
  private readonly bands: Float64Array
  private readonly outcomes: Float64Array
  private readonly skipLimits: Float64Array
  private readonly skipGuess: Uint8Array
  private readonly seed: number
  private readonly luck: number
  private readonly gapPay: number
  private readonly mixed: boolean
  private readonly market: MarketClock | null
  private readonly personRoot: number
  private readonly employerRoot: number

  constructor(private readonly options: WalkOptions) {
    const {law} = options.prepared
    this.law = law
    this.prepared = options.prepared
    this.bands = options.prepared.bands
    this.outcomes = options.prepared.outcomes
    this.skipLimits = options.prepared.skipLimits
    this.skipGuess = options.prepared.skipGuess
    this.seed = options.seed
    this.luck = options.luck
    this.gapPay = (law.gap_pay_annual ?? 0) / 4
    const share = law.employer_effect?.person_share ?? 1
    this.personRoot = Math.sqrt(share)
    this.employerRoot = Math.sqrt(1 - share)
    this.mixed = share < 1 || law.person_effect !== undefined || law.start_pay_z !== undefined
    this.market =
      law.market === undefined
        ? null
        : new MarketClock({market: law.market, seed: options.seed, stream: options.person + PERSON})
    this.reached = new Uint8Array(law.pay_thresholds?.length ?? 0)
  }

  start(career: number): void {
    const {policy, person} = this.options
    const {law, seed, luck} = this
    const plan = law.policies[policy]
    this.career = career
    this.multiplier = 1
    this.gapEnd = 0
    this.washedOut = false
    this.lane = plan?.start ?? 0
    this.level = law.start_level
    this.switchAt = plan?.at[0] ?? NEVER
    this.washAt = NEVER
    const {words, extra} = this
    pcg4d(0, career, person + PERSON, seed, words)
    let unit = unitFromSignedWord(words[0] as number)
    this.plateaued = law.plateau !== undefined && unitFromSignedWord(words[1] as number) < law.plateau.share
    this.market?.start(career, words[2] as number)
    pcg4d(START_BLOCK, career, luck + EXTRA, seed, extra)
    this.employer = law.start_employer ?? category(law.init_employer_cdf, extra[0] as number)
    this.joined = law.start_employer === undefined ? 0 : -LEVEL_QUARTERS
    if (this.mixed) {
      const {mean, sd} = law.person_effect ?? {mean: 0, sd: 1}
      this.personZ = mean + sd * normalFromWord(words[0] as number)
      const drawn = this.personRoot * this.personZ + this.employerRoot * normalFromWord(extra[1] as number)
      unit = normalShare(law.start_pay_z ?? drawn)
    }
    this.placeAt(unit)
    if (law.washout !== undefined) this.plan(0, law.start_quarters_in_lane ?? 0, extra[2] as number)
    this.timer = Math.min(this.switchAt, this.washAt)
    for (let index = 0; index < this.reached.length; index += 1) this.reached[index] = NOT_REACHED
    this.repay()
    this.waits = 0
    // the last hazard goes on for ever: more quarters than the table has make no difference
    this.awaitPromotion(0, Math.min(law.start_quarters_at_level ?? 0, LEVEL_QUARTERS - 1))
    this.block = -1
    this.candidate = -1
    this.nextCandidate()
    this.note(0, "start", this.base)
  }

  /** Whether nothing can happen in the quarters [first, end). */
  isQuiet(first: number, end: number): boolean {
    return this.candidate >= end && this.promoteAt >= end && this.timer >= end && this.gapEnd <= first
  }

  /** Pay of the quarters [quarter, end) with no event in them, USD gross. */
  quietPay(quarter: number, end: number): number {
    const rate = this.base * this.multiplier
    if (this.reached.length > 0) this.markReached(quarter, rate)
    if (this.stock === 0) return rate * 0.25 * (end - quarter)
    return (rate * (end - quarter) + this.stock * this.multiplier * this.vested(quarter, end)) * 0.25
  }

  /** Pay of a year with something in it, USD gross. Appointments of the first quarter are already kept. */
  walkYear(first: number, end: number): number {
    let quarter = first
    let gross = 0
    while (quarter < end) {
      if (this.timer === quarter) this.keepAppointments(quarter)
      const limit = Math.min(end, this.timer)
      if (quarter < this.gapEnd) {
        const next = Math.min(limit, this.gapEnd)
        gross += this.gapPay * (next - quarter)
        quarter = next
        if (quarter === this.gapEnd) this.note(quarter, "rehired", this.base * this.multiplier)
        continue
      }
      const event = this.nextEvent(quarter, limit)
      if (event > quarter) gross += this.quietPay(quarter, event)
      quarter = event
      if (event === limit) continue
      gross += this.meetEvents(quarter) ? this.gapPay : this.quietPay(quarter, quarter + 1)
      quarter += 1
      if (quarter === this.gapEnd) this.note(quarter, "rehired", this.base * this.multiplier)
    }
    return gross
  }

  /** The policy's switch and the wash-out that fall on a quarter. */
  keepAppointments(quarter: number): void {
    const {law, seed, luck} = this
    const {policy} = this.options
    if (quarter === this.switchAt) {
      this.switchAt = NEVER
      if (!this.washedOut) {
        const to = law.policies[policy]?.to[0] ?? this.lane
        this.changeLane(quarter, to, law.level_drop[this.lane]?.[to] ?? 0)
        this.washAt = NEVER
        pcg4d(START_BLOCK + 1, this.career, luck + EXTRA, seed, this.extra)
        if (law.washout !== undefined) this.plan(quarter, 0, this.extra[0] as number)
        this.note(quarter, "lane-change", this.base * this.multiplier)
      }
    }
    if (quarter === this.washAt && law.washout !== undefined) {
      this.washAt = NEVER
      this.washedOut = true
      this.multiplier *= law.washout.pay_factor
      this.changeLane(quarter, law.washout.to, law.washout.level_drop)
      this.note(quarter, "wash-out", this.base * this.multiplier)
    }
    this.timer = Math.min(this.switchAt, this.washAt)
  }

  note(quarter: number, kind: CareerEventKind, amount: number): void {
    const {record} = this.options
    if (record !== undefined)
      record({quarter, kind, lane: this.lane, level: this.level, employer: this.employer, amount})
  }

  /** Quarter of the next event before `limit`, or `limit`. Candidates that came in a gap are passed over. */
  private nextEvent(quarter: number, limit: number): number {
    const {outcomes} = this
    const stop = Math.min(limit, this.promoteAt)
    while (this.candidate < stop) {
      if (
        this.candidate >= quarter &&
        (this.words[1] as number) < (outcomes[this.stateAt(this.candidate) + 1] as number)
      )
        return this.candidate
      this.nextCandidate()
    }
    return stop
  }

  /** Row of the outcome table that holds in a quarter. */
  private stateAt(quarter: number): number {
    const market = this.market === null ? 0 : this.market.at(quarter)
    return ((market * this.prepared.lanes + this.lane) * EMPLOYER_COUNT + this.employer) * OUTCOMES
  }

  /** The events of this quarter: a lay-off, or else an offer, a promotion or both. True for a lay-off: no pay. */
  private meetEvents(quarter: number): boolean {
    const {outcomes} = this
    if (this.candidate === quarter) {
      const state = this.stateAt(quarter)
      const decision = this.words[1] as number
      if (decision < (outcomes[state] as number)) {
        this.layOff(quarter)
        this.nextCandidate()
        return true
      }
      if (decision < (outcomes[state + 1] as number)) this.meetOffer(quarter)
      this.nextCandidate()
    }
    if (this.promoteAt === quarter) {
      this.level += 1
      this.awaitPromotion(quarter + 1, 0)
      this.repay()
      this.note(quarter, "promotion", this.base * this.multiplier)
    }
    return false
  }

  /** Draws the quarter of the next promotion of someone who comes to a level, given `already` quarters at it. */
  private awaitPromotion(quarter: number, already: number): void {
    const part = this.waits & 3
    if (part === 0)
      pcg4d(WAIT_BLOCK + (this.waits >> 2), this.career, this.luck + EXTRA, this.seed, this.waitWords)
    this.waits += 1
    this.promoteAt = NEVER
    if (this.plateaued && this.level === this.law.plateau?.level) return
    const {promotedBy, waitGuess} = this.prepared
    const row = this.lane * LEVEL_COUNT + this.level
    let unit = unitFromSignedWord(this.waitWords[part] as number)
    if (already > 0) {
      const before = promotedBy[row * WAIT_QUARTERS + Math.min(already, WAIT_QUARTERS) - 1] as number
      unit = before + unit * (1 - before)
    }
    let wait = waitGuess[row * WAIT_CELLS + Math.floor(unit * WAIT_CELLS)] as number
    const last = Math.min(WAIT_QUARTERS, this.prepared.quarters - quarter + already)
    while (wait < last && (promotedBy[row * WAIT_QUARTERS + wait] as number) <= unit) wait += 1
    if (wait < last) this.promoteAt = quarter + wait - already
  }

  private layOff(quarter: number): void {
    const {law} = this
    this.drawExtra()
    this.gapEnd = quarter + 1 + category(law.gap_cdf, this.words[2] as number)
    this.joined = this.gapEnd
    this.awaitPromotion(this.gapEnd, 0)
    this.note(quarter, "lay-off", this.gapEnd - quarter)
    this.employer = category(law.rehire_cdf, this.extra[0] as number)
    this.multiplier *= exp(law.layoff_step[0] + law.layoff_step[1] * normalFromWord(this.words[3] as number))
    if (this.mixed) this.drawEmployerEffect()
    this.repay()
  }

  /** An offer; taken unless the law takes only better ones and it is not. */
  private meetOffer(quarter: number): void {
    const {law} = this
    const {employer, knot, fraction, base, stock} = this
    this.employer = category(law.switch_cdf[employer] as readonly number[], this.words[2] as number)
    const step = exp(law.switch_step[0] + law.switch_step[1] * normalFromWord(this.words[3] as number))
    if (this.mixed) {
      this.drawExtra()
      this.drawEmployerEffect()
    }
    this.repay()
    if (law.employer_effect?.only_better === true && this.base * step <= base) {
      this.employer = employer
      this.knot = knot
      this.fraction = fraction
      this.base = base
      this.stock = stock
      return
    }
    this.multiplier *= step
    this.joined = quarter
    this.note(quarter, "employer-change", this.base * this.multiplier)
  }

  private changeLane(quarter: number, to: number, drop: number): void {
    this.level = Math.max(0, this.level - drop)
    this.lane = to
    this.awaitPromotion(Math.max(quarter, this.gapEnd), 0)
    this.repay()
  }

  /** Draws when the person will wash out of the present lane, given `already` quarters in it. */
  private plan(quarter: number, already: number, word: number): void {
    const cdf = this.law.washout?.cdf[this.lane]
    if (cdf === undefined) return
    const survived = already === 0 ? 0 : (cdf[Math.min(already, cdf.length) - 1] as number)
    const unit = survived + unitFromSignedWord(word) * (1 - survived)
    for (let index = already; index < cdf.length; index += 1)
      if ((cdf[index] as number) > unit) {
        this.washAt = quarter + index - already
        return
      }
  }

  private drawExtra(): void {
    pcg4d(this.block, this.career, this.luck + EXTRA, this.seed, this.extra)
  }

  private drawEmployerEffect(): void {
    const z = normalFromWord(this.extra[1] as number)
    this.placeAt(normalShare(this.personRoot * this.personZ + this.employerRoot * z))
  }

  /** Where in the pay band the person stands, 0..1. */
  private placeAt(unit: number): void {
    const position = unit * (KNOTS - 1)
    this.knot = Math.min(KNOTS - 2, Math.floor(position))
    this.fraction = position - this.knot
  }

  /** Reads the yearly pay of the present state from the bands. */
  private repay(): void {
    const {bands, law} = this
    const cell = ((this.lane * LEVEL_COUNT + this.level) * EMPLOYER_COUNT + this.employer) * KNOTS + this.knot
    const low = bands[cell] as number
    this.base = low + this.fraction * ((bands[cell + 1] as number) - low)
    this.stock =
      law.vesting === undefined ? 0 : this.base * (law.vesting.equity_share[this.level]?.[this.employer] ?? 0)
  }

  /** Sum of (vesting factor - 1) over the quarters [quarter, end). */
  private vested(quarter: number, end: number): number {
    const {vestedBy, vestsEvenlyFrom} = this.prepared
    const from = quarter - this.joined
    if (vestedBy === null || from >= vestsEvenlyFrom) return 0
    const to = end - this.joined
    return vestedUntil(vestedBy, to) - vestedUntil(vestedBy, from) - (to - from)
  }

  private markReached(quarter: number, rate: number): void {
    const {thresholds} = this.prepared
    for (let index = 0; index < this.reached.length; index += 1)
      if (this.reached[index] === NOT_REACHED && rate >= (thresholds[index] as number))
        this.reached[index] = quarter
  }

  private nextCandidate(): void {
    this.block += 1
    pcg4d(this.block, this.career, this.luck + CANDIDATE, this.seed, this.words)
    const word = this.words[0] as number
    let skip = this.skipGuess[(word >> 22) + SKIP_MIDDLE] as number
    while (word >= (this.skipLimits[skip] as number)) skip += 1
    this.candidate += 1 + skip
  }
}

/** Vesting factors of the first `quarters` quarters, the last one going on for ever. */
function vestedUntil(vestedBy: Float64Array, quarters: number): number {
  const last = vestedBy.length - 1
  if (quarters <= last) return vestedBy[quarters] as number
  return (
    (vestedBy[last] as number) +
    (quarters - last) * ((vestedBy[last] as number) - (vestedBy[last - 1] as number))
  )
}
