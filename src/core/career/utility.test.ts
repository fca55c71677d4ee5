import {describe, expect, test} from "vitest"
import {certaintyEquivalent, type Taste} from "./utility"

const plain: Taste = {risk_aversion: 2, consumption_floor: 1, savings_buffer_months: 0}

/** @param careers after-tax pay by career and year, USD */
function worth(
  careers: readonly (readonly number[])[],
  taste: Partial<Taste>,
  discount?: readonly number[],
): number {
  const years = careers[0]?.length ?? 0
  const net = Float32Array.from(
    Array.from({length: years}, (_, year) => careers.map(career => career[year] ?? 0)).flat(),
  )
  return certaintyEquivalent(net, discount ?? new Array<number>(years).fill(1), {...plain, ...taste}).value
}

test.each([0, 0.5, 1, 2, 3, 4.5, 10])(
  "A certain income is worth itself at risk aversion %d",
  risk_aversion => {
    expect(worth([[80_000, 80_000, 80_000]], {risk_aversion}, [0.9, 0.8, 0.7])).toBeCloseTo(80_000, 4)
  },
)

describe("Two careers as likely as each other are worth", () => {
  const careers = [[50_000], [200_000]]
  test.each([
    [0, 125_000, "the mean"],
    [0.5, 112_500, "the squared mean root"],
    [1, 100_000, "the geometric mean"],
    [2, 80_000, "the harmonic mean"],
    [3, 68_599.43, "one over the root of the mean inverse square"],
  ])("at risk aversion %d: %d, %s", (risk_aversion, expected) => {
    expect(worth(careers, {risk_aversion})).toBeCloseTo(expected, 1)
  })
})

test("Years count with their discount factors", () => {
  expect(worth([[100_000, 40_000]], {risk_aversion: 0}, [3, 1])).toBeCloseTo(85_000, 4)
})

test("No year counts below the floor", () => {
  expect(worth([[0, 100_000]], {risk_aversion: 0, consumption_floor: 20_000})).toBeCloseTo(60_000, 4)
})

describe("A savings buffer", () => {
  const half = {risk_aversion: 0, savings_buffer_months: 6}

  test("softens a fall by as much as it holds", () => {
    // half of the first year's pay is there and all of it is spent in the second
    expect(worth([[100_000, 40_000]], half)).toBeCloseTo((100_000 + 90_000) / 2, 4)
    expect(worth([[100_000, 80_000]], half)).toBeCloseTo(100_000, 4)
  })

  test("is refilled by a rise before more is spent", () => {
    // 60,000 after a fall from 100,000 spends 60,000 + 40,000; a year of 130,000 then refills 40,000 of 50,000
    expect(worth([[100_000, 60_000, 130_000]], half)).toBeCloseTo((100_000 + 100_000 + 100_000) / 3, 4)
  })

  test("is worth something to the careful and nothing where pay is steady", () => {
    const fall = [[100_000, 30_000, 100_000]]
    expect(worth(fall, {savings_buffer_months: 12})).toBeGreaterThan(worth(fall, {}))
    expect(worth([[90_000, 90_000]], {savings_buffer_months: 12})).toBeCloseTo(90_000, 4)
  })

  test("is empty after a first year that cost more than it brought", () => {
    expect(worth([[-50_000, 100_000, 60_000]], {...half, consumption_floor: 1000})).toBeCloseTo(
      (1000 + 100_000 + 60_000) / 3,
      0,
    )
  })
})

test("The standard error is that of the simulated careers, in USD a year", () => {
  const net = Float32Array.from({length: 1000}, (_, career) => (career % 2 === 0 ? 50_000 : 200_000))
  const {value, se} = certaintyEquivalent(net, [1], {...plain, risk_aversion: 0})
  expect(value).toBeCloseTo(125_000, 4)
  expect(se).toBeCloseTo(75_000 / Math.sqrt(999), 0)
  const careful = certaintyEquivalent(net, [1], {...plain, risk_aversion: 1})
  // delta method: sd of the log is log(2), times the value
  expect(careful.se).toBeCloseTo((100_000 * Math.log(2)) / Math.sqrt(999), 0)
})
