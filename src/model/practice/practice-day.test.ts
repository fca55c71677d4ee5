import fc from "fast-check"
import {expect, test} from "vitest"
import {dayNumber, dayOf, practiceDay, weekdayOf} from "./practice-day"

test("dayNumber() and dayOf() are each other's inverse", () => {
  fc.assert(
    fc.property(fc.integer({min: -100_000, max: 300_000}), day => dayNumber(dayOf(day)) === day),
    {seed: 1},
  )
})

test.each([
  ["1970-01-01", 0],
  ["2000-03-01", 11_017],
  ["2026-11-28", 20_785],
])("%s is day %d", (day, number) => {
  expect([dayNumber(day), dayOf(number)]).toEqual([number, day])
})

test("what is no day is refused", () => {
  expect(() => dayNumber("2026-13-01")).toThrow(RangeError)
  expect(() => dayNumber("tomorrow")).toThrow(RangeError)
})

test("a day begins at its cut-off", () => {
  const midnight = 20_785 * 1440
  expect(practiceDay(midnight + 239, 4)).toBe("2026-11-27")
  expect(practiceDay(midnight + 240, 4)).toBe("2026-11-28")
})

test("2026-11-28 is a Saturday", () => {
  expect([weekdayOf("2026-11-28"), weekdayOf("1969-12-29")]).toEqual([5, 0])
})
