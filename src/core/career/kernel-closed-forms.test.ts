import {expect, test} from "vitest"
import {exp} from "#math/exp"
import {normalQuantile} from "#math/normal-quantile"
import {mean, variance} from "#math/sum"
import type {CareerLaw} from "#model/law"
import {
  exampleLaw,
  flatBands,
  netOfYear,
  quietLaw,
  runPolicy,
  sameHazards,
} from "../../../test/vectors/career/laws"
import {summarizeTotals} from "./summarize"

// Laws simple enough for a formula. Errors are Monte Carlo errors; the limit is the same as for the vectors.

const CAREERS = 100_000
const LIMIT = 4.5

function expectNear(found: number, expected: number, se: number): void {
  expect(Math.abs(found - expected) / se).toBeLessThan(LIMIT)
}

function expectMean(values: Float64Array, expected: number): void {
  expectNear(mean(values), expected, Math.sqrt(variance(values) / values.length))
}

function shareOf(values: ArrayLike<number>, wanted: (value: number) => boolean): number {
  return Array.from(values).filter(wanted).length / values.length
}

function expectShare(share: number, expected: number): void {
  expectNear(share, expected, Math.sqrt((expected * (1 - expected)) / CAREERS))
}

test("Raises alone make the pay of year ten log-normal with nine steps", () => {
  const [mu, sigma] = [0.03, 0.05]
  const run = runPolicy(
    quietLaw({
      growth: [
        [mu, sigma],
        [0, 0],
      ],
    }),
    {careers: CAREERS},
  )
  const last = summarizeTotals(netOfYear(run, 10))
  const shares = {p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95} as const
  for (const name of ["p5", "p10", "p25", "p50", "p75", "p90", "p95"] as const)
    expectNear(last[name], 100 * exp(9 * mu + 3 * sigma * normalQuantile(shares[name])), last.se[name])
  expectNear(last.mean, 100 * exp(9 * mu + (9 * sigma * sigma) / 2), last.se.mean)
})

test("Lay-offs of one quarter alone leave a binomial number of quarters without pay", () => {
  const p = 0.07
  const law = quietLaw({layoff_prob: [p, p, p, p], band_annual: flatBands(() => 4)})
  const unpaid = runPolicy(law, {careers: CAREERS}).totals.map(total => 40 - total)
  expectMean(unpaid, 40 * p)
  const [expected, spread] = [40 * p * (1 - p), variance(unpaid)]
  expectNear(spread, expected, expected * Math.sqrt(2 / CAREERS) * 1.1)
  expectShare(
    shareOf(unpaid, count => Math.abs(count) < 1e-6),
    (1 - p) ** 40,
  )
})

test("Spells without pay have the lengths of the law", () => {
  const law = quietLaw({layoff_prob: [0, 0.02, 0, 0], rehire_cdf: [0, 0, 1, 1], gap_cdf: [0.4, 0.7, 0.9, 1]})
  const spells = runPolicy(law, {careers: CAREERS, record: true}).events.filter(
    event => event.kind === "lay-off",
  )
  const expected = [0.4, 0.3, 0.2, 0.1]
  expected.forEach((share, index) => {
    const found = spells.filter(event => event.amount === index + 1).length / spells.length
    expectNear(found, share, Math.sqrt((share * (1 - share)) / spells.length))
  })
})

/** Share of careers at each level after the last quarter, from the hazard table, by exact bookkeeping of
 * (level, quarters at level). */
function levelsAfter(law: CareerLaw, lane: number): number[] {
  const hazardOf = (level: number, waited: number) =>
    law.promotion_hazard[lane]?.[level]?.[Math.min(waited, 15)] ?? 0
  let state = [0, 1, 2, 3].map(level => [level === law.start_level ? 1 : 0, ...new Array<number>(41).fill(0)])
  for (let quarter = 0; quarter < law.quarters; quarter += 1) {
    const next = state.map(row => row.map(() => 0))
    state.forEach((row, level) => {
      row.forEach((share, waited) => {
        const hazard = level === 3 ? 0 : hazardOf(level, waited)
        const stay = next[level]
        const above = next[level + 1]
        if (stay !== undefined && waited < 41)
          stay[waited + 1] = (stay[waited + 1] ?? 0) + share * (1 - hazard)
        if (above !== undefined) above[0] = (above[0] ?? 0) + share * hazard
      })
    })
    state = next
  }
  return state.map(row => row.reduce((sum, share) => sum + share, 0))
}

test.each([0, 1, 2])("Promotions alone fill the levels as the hazard table of lane %i says", lane => {
  const none = [0, 0, 0, 0]
  const law = exampleLaw({layoff_prob: none, switch_prob: [none, none, none]})
  const levels = new Array<number>(4).fill(0)
  const reached = new Uint8Array(CAREERS)
  let career = -1
  for (const event of runPolicy(law, {careers: CAREERS, policy: lane, record: true}).events) {
    if (event.kind === "start") career += 1
    if (event.kind === "promotion") reached[career] = event.level
  }
  for (const level of reached) levels[level] = (levels[level] ?? 0) + 1
  levelsAfter(law, lane).forEach((share, level) => {
    expectShare((levels[level] ?? 0) / CAREERS, share)
  })
})

test("Offers alone move everybody along a fixed chain of employers, with the pay step of the law", () => {
  const [p, step] = [0.06, 0.05]
  const pays = [100, 130, 90, 200] as const
  const rows = [0, 1].map(() => [p, p, p, p])
  const law = quietLaw({
    init_employer_cdf: [1, 1, 1, 1],
    switch_prob: rows,
    switch_cdf: [
      [0, 1, 1, 1],
      [0, 0, 1, 1],
      [0, 0, 0, 1],
      [0, 0, 0, 1],
    ],
    switch_step: [step, 0],
    band_annual: flatBands((_, __, employer) => pays[employer as 0 | 1 | 2 | 3]),
  })
  // E[pay of quarter t]: sum over the number of moves k, binomial in t + 1 quarters
  let expected = 0
  for (let quarters = 1; quarters <= 40; quarters += 1) {
    let chance = (1 - p) ** quarters
    for (let moves = 0; moves <= quarters; moves += 1) {
      expected += (chance * (pays[Math.min(moves, 3) as 0 | 1 | 2 | 3] * exp(step * moves))) / 4
      chance *= ((quarters - moves) / (moves + 1)) * (p / (1 - p))
    }
  }
  expectMean(runPolicy(law, {careers: CAREERS}).totals, expected)
})

test("A switch and a promotion may fall on one quarter, as often as independence says", () => {
  const [move, rise] = [0.3, 0.2]
  const law = quietLaw({
    quarters: 4,
    discount: [1],
    switch_prob: [
      [0, move, 0, 0],
      [0, 0, 0, 0],
    ],
    switch_cdf: [0, 1, 2, 3].map(() => [0, 0, 1, 1]),
    promotion_hazard: sameHazards(level => (level === 0 ? rise : 0)),
  })
  const {events} = runPolicy(law, {careers: CAREERS, record: true})
  const first = events.filter(event => event.quarter === 0)
  const moved = first.filter(event => event.kind === "employer-change").length
  const both = first.filter(event => event.kind === "promotion" && event.employer === 2).length
  expectShare(moved / CAREERS, move)
  expectShare(both / CAREERS, move * rise)
})

test("Startup payouts of one size come a binomial number of times", () => {
  const p = 0.15
  const law = quietLaw({
    init_employer_cdf: [1, 1, 1, 1],
    equity_hit: p,
    equity_scale: [1, 1, 1, 1],
    band_annual: flatBands(() => 0),
  })
  const hits = runPolicy(law, {careers: CAREERS}).totals
  expectMean(hits, 10 * p)
  for (const [count, ways] of [
    [0, 1],
    [1, 10],
    [2, 45],
    [3, 120],
  ] as const)
    expectShare(
      shareOf(hits, hit => Math.round(hit) === count),
      ways * p ** count * (1 - p) ** (10 - count),
    )
})

test("The start spreads people over pay bands and employers as the law says", () => {
  const band = Array.from({length: 11}, (_, knot) => knot * 10)
  const law = quietLaw({
    init_employer_cdf: [0.1, 0.4, 0.9, 1],
    band_annual: [0, 1].map(() => [0, 1, 2, 3].map(() => [0, 1, 2, 3].map(() => band))),
  })
  const run = runPolicy(law, {careers: CAREERS, record: true})
  const first = netOfYear(run, 1)
  for (const limit of [5, 10, 37, 50, 92])
    expectShare(
      shareOf(first, pay => pay < limit),
      limit / 100,
    )
  const starts = run.events.filter(event => event.kind === "start")
  for (const [employer, share] of [0.1, 0.3, 0.5, 0.1].entries())
    expectShare(starts.filter(event => event.employer === employer).length / CAREERS, share)
})
