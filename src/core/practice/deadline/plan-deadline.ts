import {RandomStream} from "#math/rng"
import type {Rating} from "#model/practice/practice-events"
import {type Memory, recallOn, reviewMemory} from "../memory"
import {type Candidate, type Choice, chooseToday} from "./choose-today"
import {makeTransitions, type Transitions} from "./memory-grid"
import {FIRST_RATINGS, type StudyTime} from "./study-time"
import {makeValueTable, type ValueTable} from "./value-table"

/** Days before the date that are planned one by one; earlier days are planned as if they were the first of these. */
export const LONGEST_PLAN = 60
const ROUNDS = 6
const CLASSES = 3

export type DeadlineOptions = {
  readonly today: number
  /** `seconds[at]` on day today + at; as many entries as days are left. */
  readonly seconds: readonly number[]
  /** New cards at the most: what is left of them for today, and on each later day. */
  readonly newToday: number
  readonly newPerDay: number
  readonly time: StudyTime
  readonly seed: number
  /** Cards that are not studied but count in the recall on the date: those that were set aside. */
  readonly aside?: readonly Candidate[]
}

/** A plan until the date. `prices[left]` is what a second is worth with so many days left. */
export type DeadlinePlan = {
  readonly tableOf: (weight: number) => ValueTable
  readonly prices: readonly number[]
  /** Day by day, as one run of chance had it; the first is today's. */
  readonly days: readonly {readonly choices: readonly Choice[]; readonly seconds: number}[]
  /** Weighted recall on the date: with the plan, and with no further study. 0 to 1. */
  readonly expected: number
  readonly without: number
}

/** A few weights that stand for all: three where they differ, in equal steps of their ratio. */
function weightClasses(candidates: readonly Candidate[]): number[] {
  const weights = candidates.map(({weight}) => weight)
  const [low, high] = [Math.min(...weights), Math.max(...weights)]
  if (!(high > low)) return [Number.isFinite(low) ? low : 1]
  return Array.from({length: CLASSES}, (_, at) => low + ((high - low) * at) / (CLASSES - 1))
}

function tablesFor(
  prices: readonly number[],
  classes: readonly number[],
  {time, transitions}: {time: StudyTime; transitions: Transitions},
): (weight: number) => ValueTable {
  const tables = classes.map(weight =>
    makeValueTable({prices: prices.map(price => price / weight), time, transitions}),
  )
  return weight => {
    let nearest = 0
    for (const [at, one] of classes.entries())
      if (Math.abs(one - weight) < Math.abs((classes[nearest] ?? 0) - weight)) nearest = at
    const table = tables[nearest]
    if (table === undefined) throw new RangeError("Expected at least one class of weights")
    return table
  }
}

function firstRating(unit: number): Rating {
  const [again, hard, good] = FIRST_RATINGS
  if (unit < again) return 1
  if (unit < again + hard) return 2
  return unit < again + hard + good ? 3 : 4
}

type Walk = {
  readonly days: readonly {readonly choices: readonly Choice[]; readonly seconds: number}[]
  readonly margins: readonly number[]
  readonly expected: number
}

/** Weighted recall on a day, 0 to 1; cards that were never seen count as not known. */
export function recallOf(candidates: readonly Candidate[], day: number): number {
  let total = 0
  let weights = 0
  for (const {weight, memory} of candidates) {
    weights += weight
    if (memory !== null) total += weight * recallOn(memory, day)
  }
  return weights === 0 ? 0 : total / weights
}

/** Plays the plan from today to the date once, with chance deciding what is recalled. */
function walk(
  candidates: readonly Candidate[],
  tableOf: (weight: number) => ValueTable,
  {today, seconds, newToday, newPerDay, time, seed, aside = []}: DeadlineOptions,
): Walk {
  const stream = new RandomStream(seed, 17)
  const memories = new Map<string, Memory | null>(candidates.map(({id, memory}) => [id, memory]))
  const now = () => candidates.map(one => ({...one, memory: memories.get(one.id) ?? null}))
  const days: Walk["days"][number][] = []
  const margins: number[] = []
  for (const [at, available] of seconds.entries()) {
    const day = today + at
    const left = Math.min(LONGEST_PLAN, seconds.length - at)
    const {choices, margin} = chooseToday(now(), {
      today: day,
      left,
      seconds: available,
      newCards: at === 0 ? newToday : newPerDay,
      time,
      tableOf,
    })
    days.push({choices, seconds: choices.reduce((total, one) => total + one.seconds, 0)})
    margins.push(margin)
    for (const {id} of choices) {
      const memory = memories.get(id) ?? null
      const unit = stream.nextUnit()
      const rating = memory === null ? firstRating(unit) : unit < recallOn(memory, day) ? 3 : 1
      memories.set(id, reviewMemory(memory, {rating, day}))
    }
  }
  return {days, margins, expected: recallOf([...now(), ...aside], today + seconds.length)}
}

/** Plans what to study on each day until a date, to recall as much as possible on it.
 *
 * Each day has its time, so a second has a price of its own on each day. With prices given, each card is a decision
 * problem by itself, solved backwards from the date (value-table.ts); a day takes the cards that bring most for their
 * seconds; the price of a day is what its last second was worth. Prices and choices are made to agree in a few rounds, as
 * in Lagrangian relaxation of restless bandits (Whittle 1988, https://doi.org/10.2307/3214163).
 * @throws RangeError where no day is left */
export function planDeadline(candidates: readonly Candidate[], options: DeadlineOptions): DeadlinePlan {
  const {seconds, time, today, aside = []} = options
  if (seconds.length === 0) throw new RangeError("Expected at least one day before the date, found none")
  const horizon = Math.min(LONGEST_PLAN, seconds.length)
  const transitions = makeTransitions()
  const classes = weightClasses(candidates)
  const closed = (left: number) => (seconds[seconds.length - left] ?? 0) <= 0
  // at first nothing is studied later: a second on a later day costs more than any card brings
  let prices = Array.from({length: horizon + 1}, () => Number.POSITIVE_INFINITY)
  let best: {tableOf: (weight: number) => ValueTable; prices: number[]; walked: Walk} | null = null
  for (let round = 0; round < ROUNDS; round += 1) {
    const tableOf = tablesFor(prices, classes, {time, transitions})
    const walked = walk(candidates, tableOf, options)
    if (best === null || walked.expected > best.walked.expected) best = {tableOf, prices, walked}
    prices = prices.map((price, left) => {
      if (left === 0 || closed(left)) return Number.POSITIVE_INFINITY
      const margin = walked.margins[seconds.length - left] ?? 0
      return Number.isFinite(price) ? (price + margin) / 2 : margin
    })
  }
  if (best === null) throw new RangeError("Expected at least one round of planning")
  const {tableOf, walked} = best
  return {
    tableOf,
    prices: best.prices,
    days: walked.days,
    expected: walked.expected,
    without: recallOf([...candidates, ...aside], today + seconds.length),
  }
}
