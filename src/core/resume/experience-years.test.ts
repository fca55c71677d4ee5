import {describe, expect, test} from "vitest"
import type {ResumePosition} from "#model/resume/resume"
import {experienceYears, hasOddDates} from "./experience-years"

const TODAY = "2026-11"
const from = (start: string | null, end: string | null): ResumePosition => ({
  title: "Engineer",
  company: null,
  start,
  end,
  evidence: null,
})
const yearsOf = (positions: readonly ResumePosition[], text = "") =>
  experienceYears(positions, {text, today: TODAY})

describe("experienceYears()", () => {
  test("counts a month to its end, and one that is not over up to today", () => {
    expect(yearsOf([from("2020-01", "2020-12")])).toEqual({value: 1, low: 1, high: 1, basis: "dates"})
    expect(yearsOf([from("2025-12", "present")])?.value).toBe(1)
  })

  test("counts years that overlap once, and leaves gaps out", () => {
    const positions = [from("2018-01", "2019-12"), from("2019-01", "2020-12"), from("2022-01", "2022-12")]
    expect(yearsOf(positions)?.value).toBe(4)
  })

  test("says how vague years without months are", () => {
    expect(yearsOf([from("2015", "2017")])).toEqual({
      value: 2,
      low: 14 / 12,
      high: 3,
      basis: "dates",
    })
  })

  test("takes years as they are stated where there are no dates, and none where nothing is said", () => {
    expect(yearsOf([], "Engineer with 9+ years of hands-on experience")).toEqual({
      value: 9,
      low: 9,
      high: 9,
      basis: "stated",
    })
    expect(yearsOf([from("2020-01", "2020-12")], "9 years of experience")?.basis).toBe("dates")
    expect(yearsOf([], "Knows Python")).toBeNull()
  })

  test("never exceeds a life of work", () => {
    expect(yearsOf([from("1901", "present")])?.value).toBe(60)
  })
})

test("hasOddDates() finds positions that end before they begin or begin after today", () => {
  expect(hasOddDates(from("2021-05", "2019-01"), TODAY)).toBe(true)
  expect(hasOddDates(from("2027-03", "present"), TODAY)).toBe(true)
  expect(hasOddDates(from("2021", "2021"), TODAY)).toBe(false)
  expect(hasOddDates(from(null, null), TODAY)).toBe(false)
  expect(yearsOf([from("2021-05", "2019-01")])).toBeNull()
})
