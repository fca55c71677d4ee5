import type {Rating} from "#model/practice/practice-events"
import {type Memory, recallOn, reviewMemory} from "../memory"
import {
  betweenRows,
  CELLS,
  LONGEST_SILENCE,
  NEXT_DIFFICULTY,
  type Places,
  placeOf,
  ROWS,
  SILENCES,
  type Transitions,
} from "./memory-grid"
import {FIRST_RATINGS, type StudyTime} from "./study-time"

/** What a card of weight 1 is worth, by days left: its expected recall on the date less the price of the time that it will
 * still take. */
export type ValueTable = {
  /** `values[left]` over the grid, from 0 days left. */
  readonly values: readonly Float32Array[]
  /** `tomorrows[left]` by row: right after a review today, with `left` days to go. */
  readonly tomorrows: readonly Float64Array[]
  /** The same for a card that was never seen. */
  readonly unseen: readonly number[]
}

export type ValueOptions = {
  /** `prices[left]`: what a second costs on the day with so many days left, in recall; Infinity on days without study. */
  readonly prices: readonly number[]
  readonly time: StudyTime
  readonly transitions: Transitions
}

const RATINGS: readonly Rating[] = [1, 2, 3, 4]
const FIRSTS = RATINGS.map((rating, at) => ({
  share: FIRST_RATINGS[at] ?? 0,
  place: placeOf(reviewMemory(null, {rating, day: 0})),
}))

/** What each row is worth on the day after a review. */
function rowsTomorrow(value: Float32Array): Float64Array {
  return Float64Array.from({length: ROWS}, (_, row) => value[row * SILENCES + 1] ?? 0)
}

function between(byRow: Float64Array, {rows, weights}: Places, cell: number): number {
  const row = rows[cell] ?? 0
  const at = 4 * cell
  return (
    (byRow[row] ?? 0) * (weights[at] ?? 0) +
    (byRow[row + 1] ?? 0) * (weights[at + 1] ?? 0) +
    (byRow[row + NEXT_DIFFICULTY] ?? 0) * (weights[at + 2] ?? 0) +
    (byRow[row + NEXT_DIFFICULTY + 1] ?? 0) * (weights[at + 3] ?? 0)
  )
}

function stepBack(
  after: Float32Array,
  byRow: Float64Array,
  {price, time, transitions}: {price: number; time: StudyTime; transitions: Transitions},
): Float32Array {
  const {recall, recalled, forgotten} = transitions
  const value = new Float32Array(CELLS)
  for (let cell = 0; cell < CELLS; cell += 1) {
    const wait = after[cell % SILENCES === LONGEST_SILENCE ? cell : cell + 1] ?? 0
    const chance = recall[cell] ?? 0
    const act =
      chance * between(byRow, recalled, cell) +
      (1 - chance) * (between(byRow, forgotten, cell) - price * time.again) -
      price * time.review
    value[cell] = Math.max(act, wait)
  }
  return value
}

function valueOfFirst(byRow: Float64Array): number {
  return FIRSTS.reduce((total, {share, place}) => total + share * betweenRows(byRow, place), 0)
}

/** Values backwards from the date, by dynamic programming. Memory follows FSRS-6 with default weights. Some ms a day. */
export function makeValueTable({prices, time, transitions}: ValueOptions): ValueTable {
  const values: Float32Array[] = [Float32Array.from(transitions.recall)]
  const tomorrows: Float64Array[] = []
  const unseen = [0]
  for (let left = 1; left < prices.length; left += 1) {
    const after = values[left - 1] ?? new Float32Array(CELLS)
    const byRow = rowsTomorrow(after)
    const price = prices[left] ?? Number.POSITIVE_INFINITY
    tomorrows.push(byRow)
    values.push(Number.isFinite(price) ? stepBack(after, byRow, {price, time, transitions}) : waiting(after))
    const learn = Number.isFinite(price) ? valueOfFirst(byRow) - price * time.newCard : 0
    unseen.push(Math.max(unseen[left - 1] ?? 0, learn))
  }
  return {values, tomorrows, unseen}
}

function waiting(after: Float32Array): Float32Array {
  const value = new Float32Array(CELLS)
  for (let cell = 0; cell < CELLS; cell += 1)
    value[cell] = after[cell % SILENCES === LONGEST_SILENCE ? cell : cell + 1] ?? 0
  return value
}

/** What studying a card today brings and costs. `gain`: value over waiting, before the price of the time. */
export type Gain = {readonly gain: number; readonly seconds: number}

/** Gain of a first meeting today. @param left days until the date, from 1 */
export function gainOfFirst(
  {tomorrows, unseen}: ValueTable,
  {left, time}: {left: number; time: StudyTime},
): Gain {
  const byRow = tomorrows[left - 1]
  const learn = byRow === undefined ? 0 : valueOfFirst(byRow)
  return {gain: learn - (unseen[left - 1] ?? 0), seconds: time.newCard}
}

/** Gain of a review today. */
export function gainOfReview(
  {values, tomorrows}: ValueTable,
  memory: Memory,
  {left, today, time}: {left: number; today: number; time: StudyTime},
): Gain {
  const byRow = tomorrows[left - 1]
  const after = values[left - 1]
  if (byRow === undefined || after === undefined) return {gain: 0, seconds: time.review}
  const recall = recallOn(memory, today)
  const recalled = betweenRows(byRow, placeOf(reviewMemory(memory, {rating: 3, day: today})))
  const forgotten = betweenRows(byRow, placeOf(reviewMemory(memory, {rating: 1, day: today})))
  const place = placeOf(memory)
  const silence = Math.min(LONGEST_SILENCE, Math.max(0, today - memory.lastDay) + 1)
  const wait = betweenRows(column(after, silence, place.row), {row: 0, weights: place.weights})
  return {
    gain: recall * recalled + (1 - recall) * forgotten - wait,
    seconds: time.review + (1 - recall) * time.again,
  }
}

/** The four rows around a place at one silence, where `betweenRows` looks for them. */
function column(table: Float32Array, silence: number, row: number): Float64Array {
  const four = new Float64Array(NEXT_DIFFICULTY + 2)
  for (const offset of [0, 1, NEXT_DIFFICULTY, NEXT_DIFFICULTY + 1])
    four[offset] = table[(row + offset) * SILENCES + silence] ?? 0
  return four
}
