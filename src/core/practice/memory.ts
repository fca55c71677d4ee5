import {FSRSAlgorithm, generatorParameters} from "ts-fsrs"
import type {Rating} from "#model/practice/practice-events"

/** Stability: days after which nine in ten are recalled. Difficulty: 1 to 10. `lastDay` counts as dayNumber does. */
export type Memory = {readonly stability: number; readonly difficulty: number; readonly lastDay: number}

const DEFAULTS = new FSRSAlgorithm(generatorParameters({enable_fuzz: false, enable_short_term: true}))

/** FSRS-6 with other weights than the defaults, for simulations. */
export function memoryLaw(weights: readonly number[]): FSRSAlgorithm {
  return new FSRSAlgorithm(
    generatorParameters({w: [...weights], enable_fuzz: false, enable_short_term: true}),
  )
}

export function defaultWeights(): readonly number[] {
  return DEFAULTS.parameters.w
}

/** P(recall) on a day, 0 to 1. Days before the last review count as its day: clocks may be set back. */
export function recallOn({stability, lastDay}: Memory, day: number, law: FSRSAlgorithm = DEFAULTS): number {
  return law.forgetting_curve(Math.max(0, day - lastDay), stability)
}

/** Practice days may run back by one where somebody travels; a last day beyond that was told by a clock that was wrong. */
const TRAVEL_DAYS = 1

export function isAhead({lastDay}: Memory, day: number): boolean {
  return lastDay > day + TRAVEL_DAYS
}

/** The memory of a card after a review; `null` before is a card that was never seen. A last day that lies ahead does not
 * stay: reviews come in the order of the journal, so the clock was wrong then and is right now. */
export function reviewMemory(
  before: Memory | null,
  {rating, day}: {rating: Rating; day: number},
  law: FSRSAlgorithm = DEFAULTS,
): Memory {
  const elapsed = before === null ? 0 : Math.max(0, day - before.lastDay)
  const {stability, difficulty} = law.next_state(before, elapsed, rating)
  const isFirst = before === null || isAhead(before, day)
  return {stability, difficulty, lastDay: isFirst ? day : Math.max(day, before.lastDay)}
}

/** The day on which recall falls to `retention`; at least the day after the last review. */
export function dueDay({stability, lastDay}: Memory, retention: number): number {
  const days = (stability * DEFAULTS.calculate_interval_modifier(retention)) | 0
  return lastDay + Math.min(36_500, Math.max(1, days))
}

/** A memory as it may be believed on a day. Where its last day lies ahead nobody knows when that was, so the card counts as
 * due on this day: it is asked, and its next review sets it right. */
export function believed(memory: Memory, {day, retention}: {day: number; retention: number}): Memory {
  if (!isAhead(memory, day)) return memory
  return {...memory, lastDay: day - dueDay({...memory, lastDay: 0}, retention)}
}

/** The rating of a measured share: below four tenths it was not known; hard is a pass. Easy is for the person to say. */
export function ratingOfShare(share: number): Rating {
  if (share < 0.4) return 1
  return share < 0.7 ? 2 : 3
}
