import {defaultWeights, type Memory, memoryLaw, recallOn, reviewMemory} from "../../src/core/practice/memory"
import {exp} from "../../src/math/exp"
import {normalQuantile} from "../../src/math/normal-quantile"
import type {RandomStream} from "../../src/math/rng"
import type {Rating} from "../../src/model/practice/practice-events"

/** A simulated person: a law of memory that nobody else knows, and the cards as they really are. */
export type Learner = {
  readonly law: ReturnType<typeof memoryLaw>
  readonly stream: RandomStream
  /** What the person's memory really holds. */
  readonly real: (Memory | null)[]
  /** How much sooner (below 1) or later each card is forgotten than the law says. */
  readonly ease: readonly number[]
}

const SPREAD_OF_WEIGHTS = 0.25
const SPREAD_OF_CARDS = 0.4
const FIRST = [0.25, 0.2, 0.5, 0.05]

function normal(stream: RandomStream): number {
  return normalQuantile(stream.nextUnit())
}

/** Weights of FSRS-6, each multiplied by a log-normal of its own; w20, the shape of forgetting, by a narrower one. */
export function makeLearner(stream: RandomStream, cards: number): Learner {
  const weights = defaultWeights().map(
    (weight, at) => weight * exp(normal(stream) * (at === 20 ? 0.1 : SPREAD_OF_WEIGHTS)),
  )
  return {
    law: memoryLaw(weights),
    stream,
    real: Array.from({length: cards}, () => null),
    ease: Array.from({length: cards}, () => exp(normal(stream) * SPREAD_OF_CARDS)),
  }
}

/** Chance that a card is recalled on a day, 0 where it was never seen. */
export function realRecall({law, real, ease}: Learner, card: number, day: number): number {
  const memory = real[card] ?? null
  if (memory === null) return 0
  return recallOn({...memory, stability: Math.max(0.01, memory.stability * (ease[card] ?? 1))}, day, law)
}

/** The person studies a card: recalls it or not, and remembers it by the law of this person.
 * @returns the rating that the person gives */
export function study(learner: Learner, card: number, day: number): Rating {
  const before = learner.real[card] ?? null
  const unit = learner.stream.nextUnit()
  const recalled = realRecall(learner, card, day)
  const rating: Rating =
    before === null ? firstRating(unit) : unit >= recalled ? 1 : laterRating(unit / recalled)
  learner.real[card] = reviewMemory(before, {rating, day}, learner.law)
  return rating
}

function firstRating(unit: number): Rating {
  let left = unit
  for (const [at, share] of FIRST.entries()) {
    left -= share
    if (left < 0) return at === 0 ? 1 : at === 1 ? 2 : at === 2 ? 3 : 4
  }
  return 3
}

/** Of the reviews that are recalled, 15 % are hard and 10 % easy. */
function laterRating(unit: number): Rating {
  if (unit < 0.15) return 2
  return unit < 0.9 ? 3 : 4
}
