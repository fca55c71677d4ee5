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

/** The memory of a card after a review; `null` before is a card that was never seen. */
export function reviewMemory(
  before: Memory | null,
  {rating, day}: {rating: Rating; day: number},
  law: FSRSAlgorithm = DEFAULTS,
): Memory {
  const elapsed = before === null ? 0 : Math.max(0, day - before.lastDay)
  const {stability, difficulty} = law.next_state(before, elapsed, rating)
  return {stability, difficulty, lastDay: before === null ? day : Math.max(day, before.lastDay)}
}

/** The day on which recall falls to `retention`; at least the day after the last review. */
export function dueDay({stability, lastDay}: Memory, retention: number): number {
  const days = (stability * DEFAULTS.calculate_interval_modifier(retention)) | 0
  return lastDay + Math.min(36_500, Math.max(1, days))
}

/** The rating of a measured share: below four tenths it was not known; hard is a pass. Easy is for the person to say. */
export function ratingOfShare(share: number): Rating {
  if (share < 0.4) return 1
  return share < 0.7 ? 2 : 3
}
