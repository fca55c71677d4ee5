import {expect, test} from "vitest"
import {monthTicks} from "./month-ticks"

test("monthTicks() names each month and the year where it begins", () => {
  expect(monthTicks("2026-12-01", "2027-03-15", 6).map(({text}) => text)).toEqual([
    "Dec 2026",
    "Jan 2027",
    "Feb",
    "Mar",
  ])
})

test("monthTicks() keeps to the number asked for, in steps that people count in", () => {
  for (const most of [2, 3, 5, 8]) {
    const ticks = monthTicks("2026-11-29", "2029-06-01", most)
    expect(ticks.length).toBeLessThanOrEqual(most + 1)
    expect(ticks.length).toBeGreaterThan(0)
  }
  expect(monthTicks("2026-11-29", "2028-02-01", 6).map(({day}) => day)).toEqual([
    "2027-01-01",
    "2027-04-01",
    "2027-07-01",
    "2027-10-01",
    "2028-01-01",
  ])
})
