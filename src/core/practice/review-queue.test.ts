import {expect, test} from "vitest"
import {afterRating, startQueue, withoutFirst} from "./review-queue"

test("a card that was known is done", () => {
  expect(afterRating(startQueue(["a", "b"]), true)).toMatchObject({waiting: ["b"], done: ["a"]})
})

test("a card that was not known comes again at the end, twice at the most", () => {
  let queue = startQueue(["a", "b"])
  queue = afterRating(queue, false)
  expect(queue.waiting).toEqual(["b", "a"])
  queue = afterRating(afterRating(queue, true), false)
  expect(queue.waiting).toEqual(["a"])
  expect(afterRating(queue, false)).toMatchObject({waiting: [], done: ["b", "a"]})
})

test("a card that was set aside is left out, and an empty queue stays empty", () => {
  expect(withoutFirst(startQueue(["a"])).waiting).toEqual([])
  expect(afterRating(startQueue([]), true)).toEqual(startQueue([]))
})
