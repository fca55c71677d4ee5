import {describe, expect, test} from "vitest"
import {mean} from "#math/sum"
import type {CareerLaw} from "#model/law"
import {
  exampleLaw,
  flatBands,
  netOfYear,
  quietLaw,
  runPolicy,
  sameHazards,
} from "../../../test/vectors/career/laws"
import {runLaw} from "./run-law"

// The optional fields of format /2: each has a value that changes nothing, and each value that means something does
// what docs/career-law.md says.

const CAREERS = 20_000

/** Values that must leave every bit of the totals as it is. `person_effect` {mean: 0, sd: 1} is one too, but goes
 * through the normal distribution and back: below 1e-7. */
const NO_EFFECT: readonly (readonly [string, Partial<CareerLaw>])[] = [
  ["start_quarters_at_level", {start_quarters_at_level: 0}],
  ["start_quarters_in_lane", {start_quarters_in_lane: 0}],
  ["plateau", {plateau: {level: 2, share: 0}}],
  ["washout", {washout: {cdf: [[0], [0, 0], [0]], to: 2, level_drop: 1, pay_factor: 0.5}}],
  ["layoff_lane_factor", {layoff_lane_factor: [1, 1, 1]}],
  ["market", {market: {bust_at_start: 0.5, boom_to_bust: 0.1, bust_to_boom: 0.2, layoff_scale: [1, 1]}}],
  ["employer_effect", {employer_effect: {person_share: 1, only_better: false}}],
  ["learning", {learning: [0, 1, 2, 3].map(() => ({quarters: 3, cost_per_quarter: 0}))}],
  [
    "vesting",
    {vesting: {equity_share: [0, 1, 2, 3].map(() => [0, 0, 0, 0]), schedule: new Array<number>(16).fill(4)}},
  ],
  ["gap_pay_annual", {gap_pay_annual: 0}],
  ["cost_of_living", {cost_of_living: 1}],
  ["pay_thresholds", {pay_thresholds: [100_000]}],
  ["utility", {utility: {risk_aversion: 3, consumption_floor: 1, savings_buffer_months: 6}}],
]

test.each(NO_EFFECT)("The value of `%s` that means no effect leaves every bit as it is", (_, patch) => {
  for (const policy of [0, 3]) {
    const plain = runPolicy(exampleLaw(), {careers: 2000, policy})
    const patched = runPolicy(exampleLaw({...patch, format: "lanewise-career-params/2"}), {
      careers: 2000,
      policy,
    })
    expect(patched.totals).toEqual(plain.totals)
    expect(patched.net).toEqual(plain.net)
  }
})

test("A standard person effect changes nothing but the last digits", () => {
  const plain = runPolicy(exampleLaw(), {careers: 2000}).totals
  const patched = runPolicy(exampleLaw({person_effect: {mean: 0, sd: 1}}), {careers: 2000}).totals
  plain.forEach((total, career) => {
    expect(Math.abs((patched[career] ?? 0) / total - 1)).toBeLessThan(1e-7)
  })
})

test("Tax parts that are the one tax table give the same totals, cut up or whole", () => {
  const law = exampleLaw()
  const plain = runPolicy(law, {careers: 1000}).totals
  const whole = {name: "all", deduction: 0, lower: law.tax_lower, rate: law.tax_rate}
  const half = {...whole, rate: law.tax_rate.map(rate => rate / 2)}
  for (const tax_parts of [[whole], [half, half]])
    expect(runPolicy(exampleLaw({tax_parts}), {careers: 1000}).totals).toEqual(plain)
})

test("A deduction leaves the first part of the income out of one tax and not of the others", () => {
  const tax_parts = [
    {name: "income", deduction: 20, lower: [0, 50], rate: [0.1, 0.3]},
    {name: "payroll", deduction: 0, lower: [0, 60], rate: [0.05, 0]},
  ]
  const total = runPolicy(quietLaw({tax_parts, tax_lower: [0], tax_rate: [0.9]}), {careers: 1}).totals[0] ?? 0
  expect(total).toBeCloseTo(10 * (100 - (50 * 0.1 + 30 * 0.3) - 60 * 0.05), 9)
})

test("Twice the cost of living halves everything", () => {
  const plain = runPolicy(exampleLaw(), {careers: 500})
  const dear = runPolicy(exampleLaw({cost_of_living: 2}), {careers: 500})
  expect(dear.totals).toEqual(plain.totals.map(total => total / 2))
  expect(dear.net).toEqual(plain.net.map(net => net / 2))
})

test("Learning costs what it costs in the quarters before the move, after tax", () => {
  const move = quietLaw({policies: [{name: "move", start: 0, at: [6], to: [1]}], tax_rate: [0.5]})
  const run = runPolicy({...move, learning: [{quarters: 4, cost_per_quarter: 3}]}, {careers: 1})
  expect([1, 2, 3].map(year => netOfYear(run, year)[0])).toEqual([50 - 2 * 3, 50 - 2 * 3, 50])
  const early = runPolicy({...move, learning: [{quarters: 10, cost_per_quarter: 3}]}, {careers: 1})
  expect([1, 2, 3].map(year => netOfYear(early, year)[0])).toEqual([50 - 4 * 3, 50 - 2 * 3, 50])
})

test("Gap pay is paid by the quarter without work", () => {
  const law = quietLaw({
    layoff_prob: [0, 1, 0, 0],
    gap_cdf: [0, 0, 1, 1],
    rehire_cdf: [0, 0, 1, 1],
    gap_pay_annual: 40,
  })
  expect(netOfYear(runPolicy(law, {careers: 1}), 1)[0]).toBe(3 * 10 + 25)
})

describe("Where a career starts", () => {
  const late = sameHazards(() => 0).map(levels =>
    levels.map(row => row.map((_, waited) => (waited === 3 ? 1 : 0))),
  )
  const pays = flatBands((_, level) => 4 * level)

  test("quarters at the level count towards the first promotion only", () => {
    const law = quietLaw({promotion_hazard: late, band_annual: pays, start_quarters_at_level: 2})
    // promoted in the quarters 1, 5 and 9
    expect([1, 2, 3].map(year => netOfYear(runPolicy(law, {careers: 1}), year)[0])).toEqual([3, 7, 11])
  })

  test("a known employer is the employer of everybody", () => {
    const law = quietLaw({start_employer: 3, band_annual: flatBands((_, __, employer) => employer)})
    expect(mean(runPolicy(law, {careers: 100}).totals)).toBeCloseTo(30, 9)
  })
})

describe("Plateau", () => {
  const law = quietLaw({promotion_hazard: sameHazards(() => 1), band_annual: flatBands((_, level) => level)})
  const lastYear = (share: number) =>
    mean(netOfYear(runPolicy({...law, plateau: {level: 2, share}}, {careers: CAREERS}), 10))

  test("of everybody: nobody passes the level", () => {
    expect(lastYear(1)).toBe(2)
  })

  test("of a share: that share stays, whatever the hazard", () => {
    expect(lastYear(0.3)).toBeCloseTo(2.7, 1)
  })

  test("belongs to the person: the same careers stay under every policy of the same person", () => {
    const policies = [0, 1].map(start => ({name: String(start), start, at: [], to: []}))
    const both = {...law, policies, plateau: {level: 2, share: 0.5}}
    const [first, second] = [0, 1].map(policy => runPolicy(both, {careers: 500, policy}).totals)
    expect(first).toEqual(second)
  })
})

describe("Wash-out", () => {
  const washout = {cdf: [[0, 0, 0, 0, 1], [0]], to: 1, level_drop: 2, pay_factor: 0.5}
  const bands = flatBands((lane, level) => (lane === 0 ? 400 : 200) + 4 * level)
  const yearsOf = (law: CareerLaw) => {
    const run = runPolicy(law, {careers: 1})
    return [1, 2, 3].map(year => netOfYear(run, year)[0])
  }

  test("of everybody in the fifth quarter takes lane, levels and pay from then on", () => {
    const law = quietLaw({washout, start_level: 3, band_annual: bands})
    expect(yearsOf(law)).toEqual([412, 102, 102])
  })

  test("comes early for someone who has been in the lane for some time", () => {
    const law = quietLaw({washout, start_quarters_in_lane: 2, band_annual: bands})
    expect(yearsOf(law)).toEqual([200 + 50, 100, 100])
  })

  test("does not come to those who have passed its last quarter", () => {
    expect(yearsOf(quietLaw({washout, start_quarters_in_lane: 5, band_annual: bands}))).toEqual([
      400, 400, 400,
    ])
  })

  test("is counted from the entry into the lane, and ends the policy's own plans", () => {
    const into = {...washout, cdf: [[0], [0, 0, 1]], to: 0}
    const law = quietLaw({
      washout: into,
      policies: [{name: "move", start: 0, at: [2], to: [1]}],
      band_annual: bands,
    })
    expect(yearsOf(law)).toEqual([200 + 2 * 50, 200, 200])
    const before = {...washout, cdf: [[1], [0]]}
    const planned = quietLaw({
      washout: before,
      policies: [{name: "move", start: 0, at: [2], to: [0]}],
      band_annual: bands,
    })
    expect(yearsOf(planned)).toEqual([100, 100, 100])
  })

  test("takes the share of the law, and the result counts it", () => {
    const law = quietLaw({
      washout: {...washout, cdf: [[0, 0.1, 0.2, 0.25], [0]]},
      utility: {risk_aversion: 2, consumption_floor: 1, savings_buffer_months: 0},
    })
    const {measures} = runLaw(law, {careers: CAREERS, seed: 1, coupling: "same-luck"}).policies[0] ?? {}
    expect(measures?.shareWashedOut.value).toBeCloseTo(0.25, 1)
    expect(Math.abs((measures?.shareWashedOut.value ?? 0) - 0.25)).toBeLessThan(
      4.5 * (measures?.shareWashedOut.se ?? 0),
    )
  })
})

test("A lane's lay-off factor multiplies the lay-offs of that lane only", () => {
  const lanes = [0, 1].map(start => ({name: String(start), start, at: [], to: []}))
  const law = quietLaw({
    layoff_prob: [0, 0.02, 0, 0],
    layoff_lane_factor: [0, 3],
    policies: lanes,
    band_annual: flatBands(() => 4),
  })
  expect(mean(runPolicy(law, {careers: 100, policy: 0}).totals)).toBe(40)
  expect(mean(runPolicy(law, {careers: CAREERS, policy: 1}).totals)).toBeCloseTo(40 * (1 - 0.06), 1)
})

describe("Market", () => {
  const careersOf = (market: CareerLaw["market"], layoff: number) =>
    mean(
      runPolicy(
        quietLaw({...(market && {market}), layoff_prob: [0, layoff, 0, 0], band_annual: flatBands(() => 4)}),
        {careers: CAREERS},
      ).totals,
    )

  test("that never turns bad and lays nobody off in good times keeps everybody at work", () => {
    expect(careersOf({bust_at_start: 0, boom_to_bust: 0, bust_to_boom: 1, layoff_scale: [0, 5]}, 0.1)).toBe(
      40,
    )
  })

  test("that is bad for ever scales every lay-off", () => {
    const bad = careersOf({bust_at_start: 1, boom_to_bust: 1, bust_to_boom: 0, layoff_scale: [0, 2]}, 0.05)
    expect(bad).toBeCloseTo(40 * (1 - 0.1), 1)
  })

  test("that turns every quarter scales every other quarter, the first by its start", () => {
    const law = (bust: number) => ({
      bust_at_start: bust,
      boom_to_bust: 1,
      bust_to_boom: 1,
      layoff_scale: [0, 1] as [number, number],
    })
    expect(careersOf(law(0), 1)).toBe(20)
    expect(careersOf(law(1), 1)).toBe(20)
    const run = runPolicy(quietLaw({market: law(1), layoff_prob: [0, 1, 0, 0]}), {careers: 1, record: true})
    expect(run.events.find(event => event.kind === "lay-off")?.quarter).toBe(0)
  })

  test("is the same for every policy of one person, quarter by quarter", () => {
    const market = {
      bust_at_start: 0.3,
      boom_to_bust: 0.2,
      bust_to_boom: 0.3,
      layoff_scale: [0, 1] as [number, number],
    }
    const policies = [0, 1].map(start => ({name: String(start), start, at: [], to: []}))
    const law = quietLaw({market, layoff_prob: [0, 1, 0, 0], policies})
    const [first, second] = [0, 1].map(policy => runPolicy(law, {careers: 300, policy}).totals)
    expect(first).toEqual(second)
    // bad quarters: 0.2 / (0.2 + 0.3) in the long run, and the start is forgotten by half a quarter
    const bad = Array.from({length: 40}, (_, quarter) => 0.4 - 0.1 * 0.5 ** quarter).reduce(
      (sum, share) => sum + share,
      0,
    )
    expect(Math.abs(mean(runPolicy(law, {careers: CAREERS}).totals) - (1000 - 25 * bad))).toBeLessThan(5)
  })
})
