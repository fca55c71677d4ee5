import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {UserError} from "#model/user-error"
import {makeQuestion} from "./question"
import {switchTiming} from "./switch-timing"

const content = loadContent(".")
const ask = (beliefs: Record<string, number>, profile: Record<string, unknown> = {}) =>
  makeQuestion(
    {profile: {role: "ml", level: "senior", years: 7, horizonYears: 5, ...profile}, beliefs},
    content,
  )

// AI twice as well paid as ML (or half), for a move that takes three months and costs no level
const quick = {"move-hours-ai": 100, "move-levels-ai": 0, "washout-share-ai": 0, "washout-share-ml": 0}
const twice = {...quick, "lane-effect-ai": 0.4, "base-ml-senior": 150_000}
const half = {...quick, "lane-effect-ai": -0.6}

describe("switchTiming()", () => {
  test("says to move at the first moment into a lane that pays far more", () => {
    const timing = switchTiming(ask(twice), content, "ai")
    expect(timing.bestQuarter).toBe(1)
    expect(timing.gain.value).toBeGreaterThan(50_000)
    expect(timing.gain.value).toBeGreaterThan(4 * timing.gain.se)
  })

  test("says never to move into a lane that pays far less", () => {
    const timing = switchTiming(ask(half), content, "ai")
    expect(timing.bestQuarter).toBeNull()
    expect(timing.gain).toEqual({value: 0, se: 0})
  })

  test("has a point for never and one a year from the first possible quarter on", () => {
    const {points} = switchTiming(ask(twice), content, "ai")
    expect(points.map(({quarter}) => quarter)).toEqual([null, 1, 5, 9, 13, 17])
    const means = points.slice(1).map(({mean}) => mean.value)
    expect(means).toEqual([...means].sort((a, b) => b - a))
  })

  test("has nothing but never where learning takes longer than the horizon", () => {
    const {points, bestQuarter} = switchTiming(
      ask({...twice, "move-hours-ai": 1500}, {hoursPerWeek: 1}),
      content,
      "ai",
    )
    expect(points.map(({quarter}) => quarter)).toEqual([null])
    expect(bestQuarter).toBeNull()
  })

  test("knows no time to move into the lane one is in", () => {
    expect(() => switchTiming(ask({}), content, "ml")).toThrow(UserError)
    expect(() => switchTiming(ask({}), content, "ml")).toThrow('Expected a lane to move into, found "ml"')
    expect(() => switchTiming(ask({}), content, "swe")).toThrow('Expected a lane to move into, found "swe"')
  })
})
