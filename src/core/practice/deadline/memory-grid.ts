import {exp} from "#math/exp"
import {log} from "#math/log"
import {recallOn, reviewMemory} from "../memory"

/** Memories on a grid: rows of difficulty x stability, and in each row the days since the last review. */
const DIFFICULTIES: readonly number[] = [1, 3.25, 5.5, 7.75, 10]
const SMALLEST = 0.1
const LARGEST = 730
const STABILITIES = 40
const STEP = log(LARGEST / SMALLEST) / (STABILITIES - 1)
/** Longer silences count as this many days. */
export const LONGEST_SILENCE = 90
export const SILENCES = LONGEST_SILENCE + 1
export const ROWS = DIFFICULTIES.length * STABILITIES
export const CELLS = ROWS * SILENCES

/** A memory between four rows: the first of them, and the weights of it, of the next stability, of the next difficulty,
 * and of both. */
export type RowPlace = {readonly row: number; readonly weights: readonly [number, number, number, number]}
export const NEXT_DIFFICULTY = STABILITIES

export function placeOf({stability, difficulty}: {stability: number; difficulty: number}): RowPlace {
  const along = log(Math.min(LARGEST, Math.max(SMALLEST, stability)) / SMALLEST) / STEP
  const low = Math.min(STABILITIES - 2, Math.floor(along))
  const across = (Math.min(10, Math.max(1, difficulty)) - 1) / 2.25
  const left = Math.min(DIFFICULTIES.length - 2, Math.floor(across))
  const [s, d] = [along - low, across - left]
  return {row: left * STABILITIES + low, weights: [(1 - s) * (1 - d), s * (1 - d), (1 - s) * d, s * d]}
}

/** The value at a place, from one value a row. */
export function betweenRows(byRow: Float64Array, {row, weights}: RowPlace): number {
  return (
    (byRow[row] ?? 0) * weights[0] +
    (byRow[row + 1] ?? 0) * weights[1] +
    (byRow[row + NEXT_DIFFICULTY] ?? 0) * weights[2] +
    (byRow[row + NEXT_DIFFICULTY + 1] ?? 0) * weights[3]
  )
}

/** Places of many memories, cell by cell: rows, and four weights for each. */
export type Places = {readonly rows: Int32Array; readonly weights: Float64Array}

/** What a review does to each memory of the grid, by the law of memory. `recall` is P(recall) at the review. */
export type Transitions = {
  readonly recall: Float64Array
  readonly recalled: Places
  readonly forgotten: Places
}

function emptyPlaces(): Places {
  return {rows: new Int32Array(CELLS), weights: new Float64Array(4 * CELLS)}
}

export function makeTransitions(): Transitions {
  const recall = new Float64Array(CELLS)
  const recalled = emptyPlaces()
  const forgotten = emptyPlaces()
  for (let cell = 0; cell < CELLS; cell += 1) {
    const silence = cell % SILENCES
    const row = (cell - silence) / SILENCES
    const s = row % STABILITIES
    const difficulty = DIFFICULTIES[(row - s) / STABILITIES] ?? 5
    const memory = {difficulty, stability: SMALLEST * exp(s * STEP), lastDay: 0}
    recall[cell] = recallOn(memory, silence)
    for (const [places, rating] of [
      [recalled, 3],
      [forgotten, 1],
    ] as const) {
      const place = placeOf(reviewMemory(memory, {rating, day: silence}))
      places.rows[cell] = place.row
      places.weights.set(place.weights, 4 * cell)
    }
  }
  return {recall, recalled, forgotten}
}
