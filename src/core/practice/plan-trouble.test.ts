import {expect, test} from "vitest"
import {dayNumber} from "#model/practice/practice-day"
import {planTrouble} from "./plan-trouble"
import {DEFAULT_PLAN} from "./practice-state"

const TODAY = dayNumber("2026-11-28")

test("planTrouble() takes a plan without a date, and one with a day to come", () => {
  expect(planTrouble(DEFAULT_PLAN, TODAY)).toBeNull()
  expect(planTrouble({...DEFAULT_PLAN, date: "2026-11-29"}, TODAY)).toBeNull()
})

test.each([
  ["2026-11-27", /has passed/],
  ["2026-11-28", /today/],
  ["2027-02-30", /^date: there is no/],
  ["2027-13-01", /^date: there is no/],
  ["tomorrow", /^date: /],
])("planTrouble() says what is wrong with %s", (date, words) => {
  expect(planTrouble({...DEFAULT_PLAN, date}, TODAY)).toMatch(words)
})

test("planTrouble() names the field that is out of its range", () => {
  expect(planTrouble({...DEFAULT_PLAN, minutesPerDay: 2000}, TODAY)).toMatch(/^minutesPerDay: /)
})
