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

export function afterRating(queue: ReviewQueue, isKnown: boolean): ReviewQueue {
  const [card, ...rest] = queue.waiting
  if (card === undefined) return queue
  const times = queue.again[card] ?? 0
  if (isKnown || times >= MOST_AGAIN) return {...queue, waiting: rest, done: [...queue.done, card]}
  return {...queue, waiting: [...rest, card], again: {...queue.again, [card]: times + 1}}
}

/** The card is left out of this sitting. */
export function withoutFirst(queue: ReviewQueue): ReviewQueue {
  return {...queue, waiting: queue.waiting.slice(1)}
}
