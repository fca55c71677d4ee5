import {describe, expect, test} from "vitest"
import {exp} from "#math/exp"
import {log} from "#math/log"
import {normalQuantile} from "#math/normal-quantile"
import {mean, variance} from "#math/sum"
import type {CareerLaw} from "#model/law"
import {flatBands, netOfYear, quietLaw, runPolicy} from "../../../test/vectors/career/laws"
import {runLaw} from "./run-law"

// Pay options of format /2: person and employer effects, offers, stock, thresholds.

const CAREERS = 40_000
const SPREAD = 0.4
const shares = Array.from({length: 11}, (_, knot) => Math.min(0.99, Math.max(0.01, knot / 10)))
/** Log-normal bands with median 100. */
const band = shares.map(share => 100 * exp(SPREAD * normalQuantile(share)))
const bands = [0, 1].map(() => [0, 1, 2, 3].map(() => [0, 1, 2, 3].map(() => band)))
const always: CareerLaw["switch_prob"] = [
  [1, 1, 1, 1],
  [1, 1, 1, 1],
]
const never: CareerLaw["switch_prob"] = [
  [0, 0, 0, 0],
  [0, 0, 0, 0],
]

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = [Float64Array.from(a, value => log(value)), Float64Array.from(b, value => log(value))]
  const [mx, my] = [mean(x), mean(y)]
  const product = mean(x.map((value, index) => (value - mx) * ((y[index] ?? 0) - my)))
  return product / Math.sqrt(variance(x) * variance(y))
}

describe("Person effect", () => {
  test("without spread puts everybody at the same place of the band", () => {
    const law = quietLaw({band_annual: bands, person_effect: {mean: 0, sd: 0}})
    const {totals} = runPolicy(law, {careers: 50})
    expect(new Set(totals)).toEqual(new Set([1000]))
  })

  test("moves the middle of the band by its mean", () => {
    const law = quietLaw({band_annual: bands, person_effect: {mean: normalQuantile(0.8), sd: 0}})
    expect(mean(runPolicy(law, {careers: 5}).totals)).toBeCloseTo(
      10 * 100 * exp(SPREAD * normalQuantile(0.8)),
      3,
    )
  })

  test("keeps only its share of the pay when the employer changes", () => {
    for (const share of [0, 0.45, 1]) {
      // one change of employer, in the first quarter of year 2 at the earliest: compare the pay before and after
      const law = quietLaw({
        band_annual: bands,
        employer_effect: {person_share: share, only_better: false},
        switch_prob: always,
      })
      const {events} = runPolicy(law, {careers: CAREERS, record: true})
      const starts = events.filter(event => event.kind === "start").map(event => event.amount)
      const first = events
        .filter(event => event.kind === "employer-change" && event.quarter === 0)
        .map(event => event.amount)
      expect(first.length).toBe(CAREERS)
      expect(Math.abs(correlation(starts, first) - share)).toBeLessThan(0.03)
    }
  })
})

describe("Own pay at the start", () => {
  test("holds until the employer changes, and then only by the person's share", () => {
    const z = 1.5
    const share = 0.36
    const law = quietLaw({
      band_annual: bands,
      start_pay_z: z,
      person_effect: {mean: Math.sqrt(share) * z, sd: Math.sqrt(1 - share)},
      employer_effect: {person_share: share, only_better: false},
      switch_prob: always,
    })
    const {events} = runPolicy(law, {careers: CAREERS, record: true})
    expect(new Set(events.filter(event => event.kind === "start").map(event => event.amount)).size).toBe(1)
    const later = events
      .filter(event => event.kind === "employer-change" && event.quarter === 39)
      .map(event => log(event.amount / 100) / SPREAD)
    expect(Math.abs(mean(later) - share * z)).toBeLessThan(0.03)
    const stay = runPolicy({...law, switch_prob: never}, {careers: 3}).totals
    expect(new Set(stay).size).toBe(1)
  })
})

describe("Offers", () => {
  test("taken only when better never lower the pay of a level", () => {
    const law = quietLaw({
      band_annual: bands,
      employer_effect: {person_share: 0.2, only_better: true},
      switch_prob: always,
      switch_step: [-0.02, 0.05],
    })
    const {events} = runPolicy(law, {careers: 300, record: true})
    let before = 0
    let worse = 0
    for (const event of events) {
      if (event.kind === "employer-change" && event.amount <= before) worse += 1
      if (event.kind === "start" || event.kind === "employer-change") before = event.amount
    }
    expect(worse).toBe(0)
    expect(events.filter(event => event.kind === "employer-change").length).toBeLessThan(300 * 40 * 0.5)
  })

  test("that are refused change nothing: an employer who pays less gets nobody", () => {
    const patch: Partial<CareerLaw> = {
      switch_prob: always,
      switch_cdf: [0, 1, 2, 3].map(() => [1, 1, 1, 1]),
      switch_step: [0.1, 0],
      band_annual: flatBands((_, __, employer) => (employer === 0 ? 80 : 100)),
    }
    const law = quietLaw({...patch, employer_effect: {person_share: 1, only_better: true}})
    expect(new Set(runPolicy(law, {careers: 20}).totals)).toEqual(new Set([1000]))
    const taken = runPolicy(quietLaw(patch), {careers: 1}).totals[0] ?? 0
    expect(taken).not.toBe(1000)
  })

  test("are weighed with their pay step: a raise of 10 % beats an employer who pays 5 % less", () => {
    const law = quietLaw({
      switch_prob: [
        [0, 1, 0, 0],
        [0, 0, 0, 0],
      ],
      switch_cdf: [0, 1, 2, 3].map(() => [1, 1, 1, 1]),
      switch_step: [0.1, 0],
      employer_effect: {person_share: 1, only_better: true},
      band_annual: flatBands((_, __, employer) => (employer === 0 ? 95 : 100)),
    })
    expect(runPolicy(law, {careers: 1}).totals[0]).toBeCloseTo(10 * 95 * exp(0.1), 9)
  })
})

describe("Vesting", () => {
  const vesting = {
    equity_share: [0, 1, 2, 3].map(() => [0, 0.4, 0.4, 0]),
    schedule: [0, 0, 0, 4, ...new Array<number>(12).fill(1)],
  }
  const yearsOf = (patch: Partial<CareerLaw>) => {
    const run = runPolicy(quietLaw({vesting, ...patch}), {careers: 1})
    return [1, 2, 3].map(year => netOfYear(run, year)[0] ?? 0)
  }

  test("with a cliff of a year pays four quarters of stock in the fourth", () => {
    expect(yearsOf({})).toEqual([100, 100, 100])
    const half = runPolicy(quietLaw({vesting, layoff_prob: [0, 0, 0, 0], quarters: 4, discount: [1]}), {
      careers: 1,
    })
    expect(half.totals[0]).toBeCloseTo(100, 9)
  })

  test("pays those who leave before the cliff no stock at all", () => {
    expect(yearsOf({switch_prob: always})).toEqual([60, 60, 60])
  })

  test("is behind those who start at a known employer", () => {
    const early = {...vesting, schedule: [0, 0, 0, 0, 0, 0, 0, 0, ...new Array<number>(8).fill(1)]}
    expect(yearsOf({vesting: early})).toEqual([60, 60, 100])
    expect(yearsOf({vesting: early, start_employer: 1})).toEqual([100, 100, 100])
  })

  test("starts again with the next employer after a lay-off", () => {
    const years = yearsOf({layoff_prob: [0, 1, 0, 0], rehire_cdf: [0, 0, 1, 1]})
    // without pay in quarter 0, then three quarters of cash; the cliff falls in quarter 4
    expect(years).toEqual([45, 60 + 40 + 30, 100])
  })

  test("goes on at the last factor of its schedule", () => {
    const rising = {...vesting, schedule: Array.from({length: 16}, (_, quarter) => (quarter === 15 ? 2 : 1))}
    expect(yearsOf({vesting: rising})).toEqual([100, 100, 100])
    const run = runPolicy(quietLaw({vesting: rising}), {careers: 1})
    expect([4, 5, 10].map(year => netOfYear(run, year)[0])).toEqual([110, 140, 140])
  })
})

describe("Pay thresholds", () => {
  const utility = {risk_aversion: 2, consumption_floor: 1, savings_buffer_months: 0}
  const measuresOf = (patch: Partial<CareerLaw>) =>
    runLaw(quietLaw({utility, ...patch}), {careers: 2000, seed: 1, coupling: "same-luck"}).policies[0]
      ?.measures

  test("say in how many careers a year's pay is that high, and after how many months pay runs at it", () => {
    const growth: CareerLaw["growth"] = [
      [0.1, 0],
      [0, 0],
    ]
    // 100, 110.5, 122.1, 135.0, 149.2, 164.9, ...
    const found = measuresOf({growth, pay_thresholds: [100, 120, 160, 1000]})?.thresholds
    expect(found?.map(({shareAnyYear}) => shareAnyYear.value)).toEqual([1, 1, 1, 0])
    expect(found?.map(({medianMonths}) => medianMonths)).toEqual([0, 24, 60, null])
  })

  test("count payouts into a year's pay, but not into the pace of pay", () => {
    const found = measuresOf({
      init_employer_cdf: [1, 1, 1, 1],
      equity_hit: 1,
      equity_scale: [900, 900, 900, 900],
      pay_thresholds: [500],
    })?.thresholds[0]
    expect(found).toEqual({pay: 500, shareAnyYear: {value: 1, se: 0}, medianMonths: null})
  })

  test("come with the spread of the log total", () => {
    const spread = measuresOf({band_annual: bands, pay_thresholds: []})?.sdLogNpv
    expect(spread).toBeCloseTo(SPREAD, 1)
  })
})
