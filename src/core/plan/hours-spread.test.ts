import {expect, test} from "vitest"
import {normalQuantile} from "#math/normal-quantile"
import {pcg4d, unitFromSignedWord} from "#math/rng"
import {chanceWithin, hoursAhead, hoursAtPace, TENTH_Z} from "./hours-spread"

const HOURS = {value: 60, low: 37.5, high: 96}
const TWO = [
  {hours: HOURS, done: 0},
  {hours: {value: 20, low: 10, high: 50}, done: 5},
]

test("hoursAtPace() meets the content's range at its 10, 50 and 90 % points", () => {
  expect(hoursAtPace(HOURS, -TENTH_Z)).toBeCloseTo(37.5, 9)
  expect(hoursAtPace(HOURS, 0)).toBe(60)
  expect(hoursAtPace(HOURS, TENTH_Z)).toBeCloseTo(96, 9)
})

test("hoursAhead() adds up middles and ends, and takes off what was done", () => {
  const sum = hoursAhead(TWO)
  expect(sum.value).toBeCloseTo(75, 9)
  expect(sum.low).toBeCloseTo(42.5, 9)
  expect(sum.high).toBeCloseTo(141, 9)
})

test("a skill that took longer than its middle may still take more, never less than nothing", () => {
  const late = hoursAhead([{hours: HOURS, done: 70}])
  expect(late).toEqual({value: 0, low: 0, high: expect.closeTo(26, 9)})
})

test("chanceWithin() agrees with drawing a pace 20,000 times", () => {
  const draws = 20_000
  const words = new Int32Array(4)
  for (const budget of [30, 60, 75, 110, 200]) {
    let enough = 0
    for (let draw = 0; draw < draws; draw += 1) {
      pcg4d(draw, 7, 1, 2026, words)
      const z = normalQuantile(Math.max(1e-12, unitFromSignedWord(words[0] ?? 0)))
      const needed = TWO.reduce((sum, {hours, done}) => sum + Math.max(0, hoursAtPace(hours, z) - done), 0)
      if (needed <= budget) enough += 1
    }
    const chance = chanceWithin(TWO, budget)
    const se = Math.sqrt(Math.max(1e-4, chance * (1 - chance)) / draws)
    expect(Math.abs(enough / draws - chance), `${budget} hours`).toBeLessThan(4 * se)
  }
})

test("chanceWithin() rises with the hours, from none to all", () => {
  const chances = [0, 20, 40, 60, 80, 120, 1e6].map(hours => chanceWithin(TWO, hours))
  expect(chances[0]).toBe(0)
  expect(chances.at(-1)).toBe(1)
  for (const [index, chance] of chances.entries())
    expect(chance).toBeGreaterThanOrEqual(chances[index - 1] ?? 0)
  expect(chanceWithin(TWO, 75)).toBeCloseTo(0.5, 9)
})

test("chanceWithin() of nothing to learn is certain", () => {
  expect(chanceWithin([], 0)).toBe(1)
})
