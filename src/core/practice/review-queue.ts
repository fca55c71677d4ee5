import type {Rating} from "#model/practice/practice-events"
import {afterReview, type CardStanding, NEW_CARD} from "./practice-state"

/** Cards of one sitting, in order. A card that was not known comes again at the end, twice at the most. */
export type ReviewQueue = {
  readonly waiting: readonly string[]
  readonly done: readonly string[]
  readonly again: Readonly<Record<string, number>>
}

const MOST_AGAIN = 2

export function startQueue(ids: readonly string[]): ReviewQueue {
  return {waiting: ids, done: [], again: {}}
}

export type Rated = {
  readonly rating: Rating
  /** How the card stood before; undefined where it was never seen. */
  readonly standing: CardStanding | undefined
  /** Practice day, as dayNumber counts. */
  readonly day: number
}

/** The queue after its first card was rated. One that became a leech is set aside and comes no more. */
export function afterRating(queue: ReviewQueue, {rating, standing = NEW_CARD, day}: Rated): ReviewQueue {
  const [card, ...rest] = queue.waiting
  if (card === undefined) return queue
  const times = queue.again[card] ?? 0
  const isLeech = afterReview(standing, {rating, day}).state === "leech"
  if (rating !== 1 || isLeech || times >= MOST_AGAIN)
    return {...queue, waiting: rest, done: [...queue.done, card]}
  return {...queue, waiting: [...rest, card], again: {...queue.again, [card]: times + 1}}
}

/** The card is left out of this sitting. */
export function withoutFirst(queue: ReviewQueue): ReviewQueue {
  return {...queue, waiting: queue.waiting.slice(1)}
}
