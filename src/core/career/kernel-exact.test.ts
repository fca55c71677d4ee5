import {describe, expect, test} from "vitest"
import {exp} from "#math/exp"
import type {CareerLaw} from "#model/law"
import {flatBands, netOfYear, quietLaw, runPolicy, sameHazards} from "../../../test/vectors/career/laws"

// Laws whose probabilities are 0 or 1: every total is worked out by hand.

/** Total of career 0. All careers of a certain law are the same. */
function totalOf(law: CareerLaw, policy = 0): number {
  const {totals} = runPolicy(law, {careers: 3, policy})
  expect(new Set(totals).size).toBe(1)
  return totals[0] ?? Number.NaN
}

function yearsOf(law: CareerLaw, policy = 0): number[] {
  const run = runPolicy(law, {careers: 1, policy})
  return law.discount.map((_, year) => netOfYear(run, year + 1)[0] ?? Number.NaN)
}

function expectExactly(found: number, expected: number): void {
  expect(Math.abs(found - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(1e-9)
}

const never = [0, 0, 0, 0]
const toBigtech = [0, 0, 1, 1]

test("Nothing happens: ten times the yearly pay", () => {
  expectExactly(totalOf(quietLaw()), 1000)
})

test("Each year counts with its own discount factor", () => {
  const discount = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1]
  expectExactly(totalOf(quietLaw({discount})), 550)
})

test("Raises come at the start of every year but the first", () => {
  const law = quietLaw({
    growth: [
      [0.02, 0],
      [0, 0],
    ],
  })
  expectExactly(
    totalOf(law),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].reduce((sum, year) => sum + 100 * exp(0.02 * year), 0),
  )
})

describe("Tax", () => {
  const tax = {tax_lower: [0, 40, 90], tax_rate: [0.1, 0.2, 0.5]}
  test.each([
    [30, 27],
    [40, 36],
    [60, 52],
    [90, 76],
    [100, 81],
    [1000, 531],
  ])("is progressive: %i a year leaves %i", (gross, net) => {
    expectExactly(totalOf(quietLaw({...tax, band_annual: flatBands(() => gross)})), net * 10)
  })

  test("finds the bracket of incomes far above the last threshold and at every threshold of a long table", () => {
    const lower = Array.from({length: 60}, (_, index) => index * 5000)
    const rate = lower.map((_, index) => index / 100)
    for (const gross of [4999, 5000, 5001, 102_400, 204_800, 294_999, 295_000, 1e9]) {
      const paid = lower.reduce((sum, from, index) => {
        const to = Math.min(gross, lower[index + 1] ?? gross)
        return sum + Math.max(0, to - from) * (rate[index] ?? 0)
      }, 0)
      expectExactly(
        totalOf(quietLaw({tax_lower: lower, tax_rate: rate, band_annual: flatBands(() => gross)})),
        (gross - paid) * 10,
      )
    }
  })
})

describe("Pay bands", () => {
  const band = [10, 20, 40, 70, 110, 160, 220, 290, 370, 460, 560]
  const law = (z: number) =>
    quietLaw({
      start_pay_z: z,
      band_annual: [0, 1].map(() => [0, 1, 2, 3].map(() => [0, 1, 2, 3].map(() => band))),
    })

  test("give the middle knot at the middle and interpolate between knots", () => {
    expectExactly(totalOf(law(0)), 1600)
    // standard normal quantiles of .1, .25, .9 and .95
    expect(totalOf(law(-1.2815515655446004))).toBeCloseTo(200, 3)
    expect(totalOf(law(-0.6744897501960817))).toBeCloseTo(550, 3)
    expect(totalOf(law(1.2815515655446004))).toBeCloseTo(4600, 3)
    expect(totalOf(law(1.6448536269514722))).toBeCloseTo(5100, 3)
  })

  test("end at the first and the last knot", () => {
    expectExactly(totalOf(law(8)), 5600)
    expect(totalOf(law(-8))).toBeCloseTo(100, 6)
  })

  test("are read by lane, level and employer", () => {
    const pays = flatBands((lane, level, employer) => 1000 * lane + 100 * level + employer)
    const cell = (patch: Partial<CareerLaw>) => totalOf(quietLaw({band_annual: pays, ...patch})) / 10
    expectExactly(cell({}), 1)
    expectExactly(cell({start_level: 2}), 201)
    expectExactly(cell({init_employer_cdf: [0, 0, 0, 1]}), 3)
    expectExactly(cell({policies: [{name: "there", start: 1, at: [], to: []}], start_level: 3}), 1301)
  })
})

describe("A switch of the policy", () => {
  const policies = [{name: "move", start: 0, at: [6], to: [1]}]
  const bands = flatBands((lane, level) => (lane === 0 ? 100 : 200) + 10 * level)

  test("takes effect in its own quarter and costs the levels of the table", () => {
    const law = quietLaw({
      policies,
      start_level: 2,
      level_drop: [
        [0, 1],
        [0, 0],
      ],
      band_annual: bands,
    })
    expect(yearsOf(law).slice(0, 3)).toEqual([120, 165, 210])
  })

  test("never takes anybody below the lowest level", () => {
    expect(
      yearsOf(
        quietLaw({
          policies,
          level_drop: [
            [0, 3],
            [0, 0],
          ],
          band_annual: bands,
        }),
      ).slice(1, 3),
    ).toEqual([150, 200])
  })

  test("at quarter 0 comes before anything is earned", () => {
    const law = quietLaw({policies: [{name: "move", start: 0, at: [0], to: [1]}], band_annual: bands})
    expectExactly(totalOf(law), 2000)
  })

  test("starts the quarters at the level again", () => {
    // a promotion comes for certain in the fourth quarter at a level, never before
    const hazard = sameHazards(() => 0).map(levels =>
      levels.map(row => row.map((_, waited) => (waited === 3 ? 1 : 0))),
    )
    const pays = flatBands((_, level) => 100 * level)
    const stay = quietLaw({promotion_hazard: hazard, band_annual: pays})
    expect(yearsOf(stay).slice(0, 4)).toEqual([25, 125, 225, 300])
    const move = quietLaw({
      promotion_hazard: hazard,
      band_annual: pays,
      policies: [{name: "move", start: 0, at: [2], to: [1]}],
    })
    expect(yearsOf(move).slice(0, 4)).toEqual([0, 75, 175, 275])
  })

  test("brings the raises of the new lane from the next new year, and of its own when it falls on one", () => {
    const growth: CareerLaw["growth"] = [
      [0, 0],
      [0.5, 0],
    ]
    const law = (at: number) => quietLaw({policies: [{name: "move", start: 0, at: [at], to: [1]}], growth})
    expect(yearsOf(law(4))[1]).toBeCloseTo(100 * exp(0.5), 4)
    expect(yearsOf(law(5))[1]).toBe(100)
    expect(yearsOf(law(5))[2]).toBeCloseTo(100 * exp(0.5), 4)
  })
})

describe("A lay-off", () => {
  const laidOff = {layoff_prob: [0, 1, 0, 0], gap_cdf: [0, 0, 0, 1], rehire_cdf: toBigtech}

  test("at quarter 0 with a spell of four quarters costs the first year", () => {
    const law = quietLaw({
      ...laidOff,
      layoff_step: [-0.1, 0],
      band_annual: flatBands((_, __, employer) => 50 * employer),
    })
    const after = 100 * exp(-0.1)
    expectExactly(totalOf(law), 9 * after)
    expect(yearsOf(law)[0]).toBe(0)
  })

  test("again and again pays nothing ever", () => {
    expect(totalOf(quietLaw({layoff_prob: [0, 1, 0, 0]}))).toBe(0)
  })

  test("leaves raises and the policy's switch going on without pay", () => {
    const law = quietLaw({
      ...laidOff,
      growth: [
        [0, 0],
        [0.2, 0],
      ],
      policies: [{name: "move", start: 0, at: [2], to: [1]}],
      band_annual: flatBands(lane => 100 + lane),
    })
    expect(yearsOf(law)[0]).toBe(0)
    expect(yearsOf(law)[1]).toBeCloseTo(101 * exp(0.2), 4)
  })

  test("starts the quarters at the level again when work starts again", () => {
    const hazard = sameHazards(() => 0).map(levels =>
      levels.map(row => row.map((_, waited) => (waited === 1 ? 1 : 0))),
    )
    const law = quietLaw({
      ...laidOff,
      promotion_hazard: hazard,
      band_annual: flatBands((_, level) => 4 * level),
    })
    // works from quarter 4 on: promoted in the quarters 5, 7 and 9
    expect(yearsOf(law).slice(0, 4)).toEqual([0, 4, 11, 12])
  })

  test("wins against a switch and a promotion of the same quarter", () => {
    const certain = [1, 1, 1, 1]
    const law = quietLaw({
      ...laidOff,
      switch_prob: [certain, certain],
      promotion_hazard: sameHazards(() => 1),
      quarters: 4,
      discount: [1],
    })
    const kinds = runPolicy(law, {careers: 1, record: true}).events.map(event => event.kind)
    expect(kinds).toEqual(["start", "lay-off", "rehired", "year"])
  })
})

test("Promotions stop at the top level, and the last hazard of a row goes on", () => {
  const certain = quietLaw({
    promotion_hazard: sameHazards(() => 1),
    band_annual: flatBands((_, level) => 4 * level),
  })
  expect(yearsOf(certain).slice(0, 2)).toEqual([1 + 2 + 3 + 3, 12])
  const late = sameHazards(() => 0).map(levels =>
    levels.map(row => row.map((_, waited) => (waited === 15 ? 1 : 0))),
  )
  const slow = quietLaw({promotion_hazard: late, band_annual: flatBands((_, level) => 4 * level)})
  // promoted in the quarters 15 and 31
  expect(yearsOf(slow)).toEqual([0, 0, 0, 1, 4, 4, 4, 5, 8, 8])
})

test("Every accepted switch multiplies pay by its step, in its own quarter", () => {
  const certain = [1, 1, 1, 1]
  const law = quietLaw({switch_prob: [certain, certain], switch_step: [0.01, 0]})
  const expected = Array.from({length: 40}, (_, quarter) => 25 * exp(0.01 * (quarter + 1))).reduce(
    (sum, pay) => sum + pay,
    0,
  )
  expectExactly(totalOf(law), expected)
})

describe("A startup payout", () => {
  const payouts = {equity_hit: 1, equity_step: [0.5, 0] as [number, number], equity_scale: [10, 20, 30, 40]}

  test("comes at the end of every year at a startup, taxed with the year's pay", () => {
    const law = quietLaw({
      ...payouts,
      init_employer_cdf: [1, 1, 1, 1],
      start_level: 1,
      tax_lower: [0, 100],
      tax_rate: [0, 0.5],
    })
    expectExactly(totalOf(law), 10 * (100 + 10 * exp(0.5)))
  })

  test("comes to nobody elsewhere", () => {
    expectExactly(totalOf(quietLaw(payouts)), 1000)
  })

  test("comes to somebody whose spell ends with the year, at the new employer", () => {
    const law = quietLaw({
      ...payouts,
      layoff_prob: [0, 1, 0, 0],
      gap_cdf: [0, 0, 0, 1],
      rehire_cdf: [1, 1, 1, 1],
    })
    expect(yearsOf(law)[0]).toBeCloseTo(10 * exp(0.5), 5)
  })

  test("does not come to somebody who stays without work beyond the year", () => {
    // to big tech in quarter 0, laid off there in quarter 1 for four quarters, back in quarter 5 at a startup
    const law = quietLaw({
      ...payouts,
      switch_prob: [[0, 1, 0, 0], never],
      switch_cdf: [0, 1, 2, 3].map(() => toBigtech),
      layoff_prob: [0, 0, 1, 0],
      gap_cdf: [0, 0, 0, 1],
      rehire_cdf: [1, 1, 1, 1],
    })
    expect(yearsOf(law)[0]).toBe(25)
    expect(yearsOf(law)[1]).toBeCloseTo(75 + 10 * exp(0.5), 4)
  })
})
