import {expect, test} from "vitest"
import {type CardStanding, LEECH_LAPSES, NEW_CARD} from "./practice-state"
import {afterRating, startQueue, withoutFirst} from "./review-queue"

const DAY = 20_000
const KNOWN = {rating: 3, standing: NEW_CARD, day: DAY} as const
const FORGOTTEN = {...KNOWN, rating: 1} as const

test("a card that was known is done", () => {
  expect(afterRating(startQueue(["a", "b"]), KNOWN)).toMatchObject({waiting: ["b"], done: ["a"]})
})

test("a card that was not known comes again at the end, twice at the most", () => {
  let queue = startQueue(["a", "b"])
  queue = afterRating(queue, FORGOTTEN)
  expect(queue.waiting).toEqual(["b", "a"])
  queue = afterRating(afterRating(queue, KNOWN), FORGOTTEN)
  expect(queue.waiting).toEqual(["a"])
  expect(afterRating(queue, FORGOTTEN)).toMatchObject({waiting: [], done: ["b", "a"]})
})

test("a card that was set aside is left out, and an empty queue stays empty", () => {
  expect(withoutFirst(startQueue(["a"])).waiting).toEqual([])
  expect(afterRating(startQueue([]), KNOWN)).toEqual(startQueue([]))
})

test("a card that became a leech by its rating comes no more in this sitting", () => {
  const standing: CardStanding = {
    ...NEW_CARD,
    memory: {stability: 1, difficulty: 9, lastDay: DAY - 1},
    lapses: LEECH_LAPSES - 1,
  }
  const queue = afterRating(startQueue(["a", "b"]), {...FORGOTTEN, standing})
  expect(queue).toMatchObject({waiting: ["b"], done: ["a"]})
})
