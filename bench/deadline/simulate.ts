import type {Candidate} from "../../src/core/practice/deadline/choose-today"
import {STUDY_TIME} from "../../src/core/practice/deadline/study-time"
import {type Memory, reviewMemory} from "../../src/core/practice/memory"
import {RandomStream} from "../../src/math/rng"
import {makeLearner, realRecall, study} from "./learners"
import type {Policy} from "./policies"

export type Setting = {
  readonly days: number
  readonly cards: number
  readonly minutesPerDay: number
  /** Days with study, counted from the first; all of them where it is not there. */
  readonly minutesOn?: (day: number) => number
}

/** Weights of cards: ten modules that count 1 to 3. */
export function weightOf(card: number): number {
  return 1 + ((card * 7) % 10) / 4.5
}

/** Expected recall on the date, weighted, for one learner under one policy. */
export function simulateLearner(
  seed: number,
  policy: Policy,
  {days, cards, minutesPerDay, minutesOn}: Setting,
): number {
  const learner = makeLearner(new RandomStream(seed, 1), cards)
  // the program's idea of each card; it sees ratings only
  const known: (Memory | null)[] = Array.from({length: cards}, () => null)
  for (let day = 0; day < days; day += 1) {
    const seconds = 60 * (minutesOn?.(day) ?? minutesPerDay)
    let used = 0
    const seen: Candidate[] = known.map((memory, at) => ({id: String(at), weight: weightOf(at), memory}))
    for (const card of policy(seen, {today: day, left: days - day, seconds})) {
      const cost = known[card] === null ? STUDY_TIME.newCard : STUDY_TIME.review
      if (used + cost > seconds) continue
      const rating = study(learner, card, day)
      used += cost + (rating === 1 && known[card] !== null ? STUDY_TIME.again : 0)
      known[card] = reviewMemory(known[card] ?? null, {rating, day})
    }
  }
  let total = 0
  let weights = 0
  for (let card = 0; card < cards; card += 1) {
    total += weightOf(card) * realRecall(learner, card, days)
    weights += weightOf(card)
  }
  return total / weights
}
