import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {LANES} from "#model/lane"
import {runPolicy} from "../../../test/vectors/career/laws"
import {lawOf} from "./answer"
import type {CareerEvent} from "./career-event"
import {makeQuestion} from "./question"

// The default beliefs against what is known of promotions: 14 % of staff are promoted a year in a sample of 1,125
// firms, 8 % in plans of all industries, 34 % in an outlier (content/beliefs/promotion.yml names the sources), and a
// tenth to a seventh of engineers are at staff level.

const CAREERS = 4000
const content = loadContent(".")

function eventsOf(level: "junior" | "mid" | "senior", policy: number): readonly CareerEvent[] {
  const {law} = lawOf(makeQuestion({profile: {role: "backend", level, years: 0}}, content), content)
  return runPolicy(law, {careers: CAREERS, policy, record: true}).events
}

/** Level of each career after ten years. */
function levelsAtEnd(events: readonly CareerEvent[]): number[] {
  return events.filter(event => event.kind === "year" && event.quarter === 39).map(event => event.level)
}

describe("The default beliefs", () => {
  test.each([0, 1, 2, 3])("promote 8 to 34 %% of a stock of engineers a year, policy %i", policy => {
    // a stock of all stages: as many who began as juniors, as mid-level and as seniors
    const rates = (["junior", "mid", "senior"] as const).map(
      level => eventsOf(level, policy).filter(event => event.kind === "promotion").length / (CAREERS * 10),
    )
    const [junior = 0, mid = 0, senior = 0] = rates
    const stock = (junior + mid + senior) / 3
    expect(stock).toBeGreaterThan(0.08)
    expect(stock).toBeLessThan(0.34)
    expect(junior).toBeGreaterThan(mid)
    expect(mid).toBeGreaterThan(senior)
  })

  test.each([0, 1, 2, 3])("bring at most a fifth of juniors to staff within ten years, policy %i", policy => {
    const levels = levelsAtEnd(eventsOf("junior", policy))
    expect(levels.length).toBe(CAREERS)
    const staff = levels.filter(level => level === 3).length / CAREERS
    expect(staff).toBeLessThanOrEqual(0.2)
    expect(staff).toBeGreaterThan(0.01)
  })

  test("let no senior past the plateau who belongs to it: seven tenths never make staff", () => {
    const levels = levelsAtEnd(eventsOf("senior", 3))
    const staff = levels.filter(level => level === 3).length / CAREERS
    expect(staff).toBeLessThan(0.3 + 4.5 * Math.sqrt(0.21 / CAREERS))
    expect(staff).toBeGreaterThan(0.15)
  })

  test("give every lane the same risks, so that only pay and the move tell them apart", () => {
    const {law} = lawOf(makeQuestion({profile: {role: "ml", level: "mid", years: 3}}, content), content)
    const [first, ...others] = LANES.map((_, lane) => [
      law.promotion_hazard[lane],
      law.switch_prob[lane],
      law.growth[lane],
      law.washout?.cdf[lane],
      law.layoff_lane_factor?.[lane],
    ])
    for (const other of others) expect(other).toEqual(first)
  })

  test("lay off about one in twenty a year", () => {
    const layoffs = eventsOf("mid", 3).filter(event => event.kind === "lay-off").length / (CAREERS * 10)
    expect(layoffs).toBeGreaterThan(0.035)
    expect(layoffs).toBeLessThan(0.07)
  })
})
