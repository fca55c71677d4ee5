import {expect, test} from "vitest"
import {dayNumber} from "#model/practice/practice-day"
import {daysUntil, furthestDate, planTrouble} from "./plan-trouble"
import {DEFAULT_PLAN} from "./practice-state"

const TODAY = dayNumber("2026-11-28")

test("planTrouble() takes a plan without a date, and one with a day to come", () => {
  expect(planTrouble(DEFAULT_PLAN, TODAY)).toBeNull()
  expect(planTrouble({...DEFAULT_PLAN, date: "2026-11-29"}, TODAY)).toBeNull()
  expect(planTrouble({...DEFAULT_PLAN, date: furthestDate(TODAY)}, TODAY)).toBeNull()
})

test.each([
  ["2026-11-27", /has passed/],
  ["2026-11-28", /today/],
  ["2027-02-30", /^date: there is no/],
  ["2027-13-01", /^date: there is no/],
  ["tomorrow", /^date: /],
  ["12027-01-01", /^date: /],
  ["2028-11-29", /more than two years ahead; give a date until 2028-11-28/],
  ["9999-12-31", /more than two years ahead/],
])("planTrouble() says what is wrong with %s", (date, words) => {
  expect(planTrouble({...DEFAULT_PLAN, date}, TODAY)).toMatch(words)
})

test("planTrouble() names the field that is out of its range", () => {
  expect(planTrouble({...DEFAULT_PLAN, minutesPerDay: 2000}, TODAY)).toMatch(/^minutesPerDay: /)
})

test("daysUntil() knows no day of a year of five digits, and counts to any other", () => {
  expect(daysUntil("12027-01-01", TODAY)).toBeNull()
  expect(daysUntil("2026-11-30", TODAY)).toBe(2)
  expect(daysUntil("2026-11-27", TODAY)).toBe(-1)
})
