import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {completeProfile} from "#model/profile"
import {drawBeliefs} from "./belief-draws"
import {beliefsFor} from "./beliefs"

const content = loadContent(".")
const preset = content.presets["open-data"]
const profile = completeProfile({role: "backend", level: "senior", years: 7})
const beliefs = preset === undefined ? [] : beliefsFor(profile, preset, content)

describe("drawBeliefs()", () => {
  const {drawn, values} = drawBeliefs(beliefs, {"layoff-rate": 0.2}, {draws: 400, seed: 1})
  const column = (id: string) =>
    values.map(row => row[drawn.findIndex(belief => belief.id === id)] ?? Number.NaN)

  test("draws beliefs about the world that have a range, and no preference", () => {
    const ids = drawn.map(belief => belief.id)
    expect(ids).toContain("promotion-junior-to-mid-years")
    expect(ids).toContain("move-hours-ai")
    expect(ids).not.toContain("risk-aversion")
    expect(ids).not.toContain("washout-share-ml")
    for (const belief of drawn) expect(belief.low).toBeLessThan(belief.high)
  })

  test("leaves alone what the person has set", () => {
    expect(drawn.map(belief => belief.id)).not.toContain("layoff-rate")
  })

  test("puts a tenth below `low`, half below `value` and a tenth above `high`", () => {
    for (const belief of drawn) {
      const found = column(belief.id)
      const below = (limit: number) => found.filter(value => value < limit).length / found.length
      if (belief.low < belief.value && belief.low > belief.min) expect(below(belief.low)).toBeCloseTo(0.1, 2)
      if (belief.low < belief.value && belief.value < belief.high)
        expect(below(belief.value)).toBeCloseTo(0.5, 2)
      if (belief.value < belief.high && belief.high < belief.max)
        expect(1 - below(belief.high)).toBeCloseTo(0.1, 2)
    }
  })

  test("never leaves what the slider allows", () => {
    for (const [index, belief] of drawn.entries())
      for (const row of values) {
        expect(row[index]).toBeGreaterThanOrEqual(belief.min)
        expect(row[index]).toBeLessThanOrEqual(belief.max)
      }
  })

  test("gives the same draws for the same seed, and others for another", () => {
    const again = (seed: number) => drawBeliefs(beliefs, {}, {draws: 20, seed}).values
    expect(again(5)).toEqual(again(5))
    expect(again(5)).not.toEqual(again(6))
  })

  test("draws nothing where the person has set everything", () => {
    const moved = Object.fromEntries(beliefs.map(belief => [belief.id, belief.value]))
    expect(drawBeliefs(beliefs, moved, {draws: 3, seed: 1})).toEqual({drawn: [], values: [[], [], []]})
  })
})
