import {describe, expect, test} from "vitest"
import {planOf} from "../../../test/vectors/plan-given"
import type {PlanRecord} from "./fold-plan"
import {firstOpenDay, missedWeekStarts} from "./plan-start"

// 2026-11-30, 2026-12-07 and 2026-12-14 are Mondays

const MOVE = {from: "backend", to: "ai"} as const

function on(today: string) {
  return {today, dayAt: (instant: string) => instant.slice(0, 10)}
}

function worked(given: {
  readonly since?: string
  readonly ticked?: readonly string[]
  readonly to?: "ml"
}): PlanRecord {
  const {since, ticked = [], to = "ai"} = given
  return {
    set: since === undefined ? undefined : {from: "backend", to, hoursPerWeek: 8},
    followedSince: since === undefined ? undefined : `${since}T12:00:00.000Z`,
    weeks: ticked.map(monday => ({
      id: monday,
      at: "",
      payload: {from: "backend", to, monday, hours: {rag: 8}},
    })),
  }
}

describe("firstOpenDay() of a plan that nobody works at", () => {
  test.each([
    ["a Wednesday", "2026-12-02", "2026-12-02"],
    ["a Friday", "2026-12-04", "2026-12-04"],
    ["a Saturday", "2026-12-05", "2026-12-07"],
    ["a Sunday", "2026-12-06", "2026-12-07"],
  ])("on %s begins where at least three days are left of the week", (_, today, open) => {
    expect(firstOpenDay(worked({}), MOVE, on(today))).toBe(open)
    expect(firstOpenDay(worked({since: "2026-01-05", to: "ml"}), MOVE, on(today))).toBe(open)
  })
})

describe("firstOpenDay() of a plan that is followed", () => {
  const record = worked({since: "2026-11-24"})

  test.each(["2026-12-07", "2026-12-09", "2026-12-11", "2026-12-12", "2026-12-13"])(
    "keeps the whole week open on %s, so that its row holds all its hours",
    today => {
      const start = firstOpenDay(record, MOVE, on(today))
      expect(start).toBe("2026-12-07")
      expect(planOf({...MOVE, hoursPerWeek: 8, start}).weeks[0]).toMatchObject({
        monday: "2026-12-07",
        hours: expect.closeTo(8, 9),
      })
    },
  )

  test("begins on the day from which it is followed, until that week is over", () => {
    const fresh = worked({since: "2026-12-09"})
    expect(firstOpenDay(fresh, MOVE, on("2026-12-13"))).toBe("2026-12-09")
    expect(firstOpenDay(fresh, MOVE, on("2026-12-14"))).toBe("2026-12-14")
  })

  test("begins on Monday where it was taken up at a weekend, as it was shown then", () => {
    expect(firstOpenDay(worked({since: "2026-12-12"}), MOVE, on("2026-12-13"))).toBe("2026-12-14")
  })

  test("goes on with the Monday after the last week that was ticked", () => {
    const ticked = worked({since: "2026-11-24", ticked: ["2026-11-30", "2026-12-07"]})
    expect(firstOpenDay(ticked, MOVE, on("2026-12-11"))).toBe("2026-12-14")
    expect(firstOpenDay(ticked, MOVE, on("2026-12-31"))).toBe("2026-12-28")
  })

  test("is not put off by a clock that was ahead when it was taken up", () => {
    expect(firstOpenDay(worked({since: "2031-01-01"}), MOVE, on("2026-12-09"))).toBe("2026-12-09")
  })
})

test("a plan whose weeks are ticked is worked at, followed or not", () => {
  expect(firstOpenDay(worked({ticked: ["2026-11-30"]}), MOVE, on("2026-12-12"))).toBe("2026-12-07")
})

describe("missedWeekStarts()", () => {
  test("offers each week that is over and was not ticked, last week first, from the day on which the plan began", () => {
    const missed = (given: Parameters<typeof worked>[0]) =>
      missedWeekStarts(worked(given), MOVE, on("2026-12-23"))
    expect(missed({since: "2026-12-02"})).toEqual(["2026-12-14", "2026-12-07", "2026-12-02"])
    expect(missed({since: "2026-12-02", ticked: ["2026-12-07"]})).toEqual(["2026-12-14", "2026-12-02"])
    expect(missed({ticked: ["2026-12-07"]})).toEqual(["2026-12-14"])
    expect(missed({since: "2026-12-05"})).toEqual(["2026-12-14", "2026-12-07"])
  })

  test("offers nothing that is ticked, that lies before the plan, or of a plan that nobody works at", () => {
    const none = [
      worked({since: "2026-11-30", ticked: ["2026-11-30"]}),
      worked({since: "2026-12-07"}),
      worked({since: "2026-01-05", to: "ml"}),
      worked({}),
    ]
    for (const record of none) expect(missedWeekStarts(record, MOVE, on("2026-12-08"))).toEqual([])
  })
})
