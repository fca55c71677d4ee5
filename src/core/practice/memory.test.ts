import {expect, test} from "vitest"
import {believed, dueDay, ratingOfShare, recallOn, reviewMemory} from "./memory"

test("a card that is recalled later is remembered for longer", () => {
  const first = reviewMemory(null, {rating: 3, day: 100})
  const early = reviewMemory(first, {rating: 3, day: 101})
  const late = reviewMemory(first, {rating: 3, day: 104})
  expect(late.stability).toBeGreaterThan(early.stability)
  expect(reviewMemory(first, {rating: 1, day: 104}).stability).toBeLessThan(first.stability)
})

test("recall is nine in ten after the stability, and one at once", () => {
  const memory = {stability: 12, difficulty: 5, lastDay: 50}
  expect(recallOn(memory, 62)).toBeCloseTo(0.9, 6)
  expect(recallOn(memory, 50)).toBe(1)
  expect(dueDay(memory, 0.9)).toBe(62)
  expect(dueDay(memory, 0.8)).toBeGreaterThan(62)
})

test("a clock that was set back does no harm", () => {
  const memory = {stability: 12, difficulty: 5, lastDay: 50}
  expect(recallOn(memory, 40)).toBe(1)
  expect(reviewMemory(memory, {rating: 3, day: 49}).lastDay).toBe(50)
  expect(reviewMemory(memory, {rating: 3, day: 40}).lastDay).toBe(40)
})

test.each([0.8, 0.9, 0.95])("a memory of days to come counts as due at a retention of %d", retention => {
  const memory = believed({stability: 12, difficulty: 5, lastDay: 50}, {day: 40, retention})
  expect(dueDay(memory, retention)).toBe(40)
  expect(believed(memory, {day: 40, retention})).toBe(memory)
})

test("a due day is never the day of the review", () => {
  expect(dueDay({stability: 0.2, difficulty: 8, lastDay: 7}, 0.9)).toBe(8)
})

test("hard is a pass, and full marks are good", () => {
  expect([0, 0.39, 0.4, 0.69, 0.7, 1].map(ratingOfShare)).toEqual([1, 1, 2, 2, 3, 3])
})
