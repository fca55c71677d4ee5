import {describe, expect, test} from "vitest"
import {spearman} from "#math/spearman"
import {COUPLINGS} from "#model/career-result"
import type {CareerLaw} from "#model/law"
import {exampleLaw, netOfYear, quietLaw, runPolicy} from "../../../test/vectors/career/laws"
import {runTask} from "./law-tasks"
import {parseLaw} from "./parse-law"
import {prepareLaw} from "./prepare-law"
import {runLaw} from "./run-law"

/** FNV-1a, 32 bits. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, "0")
}

const EVERY_OPTION: Partial<CareerLaw> = {
  format: "lanewise-career-params/2",
  start_quarters_at_level: 3,
  start_employer: 2,
  start_quarters_in_lane: 2,
  start_pay_z: 0.4,
  person_effect: {mean: 0.3, sd: 0.7},
  plateau: {level: 2, share: 0.6},
  washout: {cdf: [[0, 0.05, 0.1], [0, 0, 0.1, 0.2], [0.02]], to: 2, level_drop: 1, pay_factor: 0.9},
  layoff_lane_factor: [1, 1.3, 0.8],
  market: {bust_at_start: 0.3, boom_to_bust: 0.05, bust_to_boom: 0.1, layoff_scale: [0.6, 2]},
  employer_effect: {person_share: 0.45, only_better: true},
  learning: [0, 0, 0, 4].map(quarters => ({quarters, cost_per_quarter: 1500})),
  vesting: {
    equity_share: [0, 1, 2, 3].map(level => [0, 0.03, 0.2 + level / 10, 0.5]),
    schedule: [0, 0, 0, 4, ...new Array<number>(12).fill(1)],
  },
  gap_pay_annual: 12_000,
  cost_of_living: 1.1,
  tax_parts: [
    {name: "income", deduction: 16_000, lower: [0, 50_000, 200_000], rate: [0.1, 0.25, 0.35]},
    {name: "payroll", deduction: 0, lower: [0, 180_000], rate: [0.0765, 0.0145]},
  ],
  pay_thresholds: [300_000, 700_000],
  utility: {risk_aversion: 3, consumption_floor: 20_000, savings_buffer_months: 6},
}

describe("Bit identity", () => {
  // The numbers themselves, pinned: the same law, seed and coupling give the same bits on every machine. When a
  // change of the numbers is meant, run this test, look at the two hashes in its message, paste the new one here and
  // say in the commit why the numbers changed.
  test.each([
    ["same-person", "5d6d3a8d"],
    ["same-luck", "7c3d2257"],
    ["independent", "0acdb452"],
  ] as const)("The result of the example law, %s, is pinned", (coupling, hash) => {
    const result = runLaw(exampleLaw(), {careers: 5000, seed: 7, coupling})
    expect(fnv1a(JSON.stringify(result))).toBe(hash)
  })

  test("The result of a law with every option of /2 is pinned", () => {
    const law = parseLaw({...exampleLaw(), ...EVERY_OPTION}, "The law")
    const result = runLaw(law, {careers: 5000, seed: 7, coupling: "same-person"})
    expect(fnv1a(JSON.stringify(result))).toBe("d2f71621")
  })

  test("A law of format /1 gives the same bits when it is called /2", () => {
    const options = {careers: 3000, seed: 3, coupling: "same-person"} as const
    const second = runLaw(exampleLaw({format: "lanewise-career-params/2"}), options)
    expect(second).toEqual(runLaw(exampleLaw(), options))
  })

  test.each(COUPLINGS)("A run cut into seven uneven pieces gives the same bits, %s", coupling => {
    const prepared = prepareLaw(exampleLaw())
    const cuts = [0, 1, 8, 120, 121, 500, 999, 1000]
    for (const policy of [0, 3]) {
      const task = {part: "main", policy, coupling, seed: 11} as const
      const whole = runTask(prepared, {...task, from: 0, count: 1000})
      cuts.slice(1).forEach((to, index) => {
        const from = cuts[index] ?? 0
        const piece = runTask(prepared, {...task, from, count: to - from})
        expect(piece.totals).toEqual(whole.totals.subarray(from, to))
        for (let year = 0; year < 10; year += 1)
          expect(piece.net.subarray(year * (to - from), (year + 1) * (to - from))).toEqual(
            whole.net.subarray(year * 1000 + from, year * 1000 + to),
          )
      })
    }
  })

  test("Seeds make different runs, the neighbouring and the far ones alike", () => {
    const law = exampleLaw()
    const first = runPolicy(law, {careers: 2000, seed: 0}).totals
    for (const seed of [1, 2, 3, 1 << 16, 2 ** 31, 2 ** 32 - 1]) {
      const {totals} = runPolicy(law, {careers: 2000, seed})
      expect(totals.filter((total, career) => total === first[career]).length).toBe(0)
      expect(Math.abs(spearman(totals, first))).toBeLessThan(0.1)
    }
  })

  test("Recording the events of a run leaves its numbers alone", () => {
    const law = exampleLaw()
    const recorded = runPolicy(law, {careers: 500, record: true})
    expect(recorded.totals).toEqual(runPolicy(law, {careers: 500}).totals)
  })
})

describe("Couplings", () => {
  const careers = 20_000
  const CHANCE = 4.5 / Math.sqrt(careers)

  test("under the same luck two equal policies have equal careers", () => {
    const twins = exampleLaw()
    const law = {...twins, policies: [0, 1].map(index => ({name: `twin ${index}`, start: 1, at: [], to: []}))}
    const [first, second] = [0, 1].map(policy => runPolicy(law, {careers, policy, coupling: "same-luck"}))
    expect(second?.totals).toEqual(first?.totals)
    expect(second?.net).toEqual(first?.net)
  })

  // one employer, no events: pay of year 1 shows the person, its rise to year 2 the luck
  const base = exampleLaw()
  const law = quietLaw({
    policies: [0, 1].map(index => ({name: `twin ${index}`, start: 0, at: [], to: []})),
    growth: [
      [0, 0.1],
      [0, 0],
    ],
    band_annual: base.band_annual.slice(0, 2),
  })
  function personAndLuck(coupling: (typeof COUPLINGS)[number]) {
    const runs = [0, 1].map(policy => runPolicy(law, {careers, policy, coupling}))
    const [people, luck] = [1, 2].map(year => runs.map(run => netOfYear(run, year))) as [
      Float64Array[],
      Float64Array[],
    ]
    const rises = runs.map((_, index) =>
      (luck[index] ?? new Float64Array()).map((pay, career) => pay / (people[index]?.[career] ?? 1)),
    )
    const pair = (values: readonly Float64Array[]) => spearman(values[0] ?? [], values[1] ?? [])
    return {person: pair(people), luck: pair(rises)}
  }

  test("the same person has the same place in the band and other luck", () => {
    const {person, luck} = personAndLuck("same-person")
    expect(person).toBe(1)
    expect(Math.abs(luck)).toBeLessThan(CHANCE)
  })

  test("independent careers share neither person nor luck", () => {
    const {person, luck} = personAndLuck("independent")
    expect(Math.abs(person)).toBeLessThan(CHANCE)
    expect(Math.abs(luck)).toBeLessThan(CHANCE)
  })

  test("the coupling leaves each policy's own figures alone but for chance", () => {
    const means = COUPLINGS.map(
      coupling => runLaw(exampleLaw(), {careers: 20_000, seed: 5, coupling}).policies[0]?.npv,
    )
    const [first] = means
    for (const npv of means) {
      const se = Math.hypot(npv?.se.mean ?? 0, first?.se.mean ?? 0)
      expect(Math.abs((npv?.mean ?? 0) - (first?.mean ?? 0))).toBeLessThan(4.5 * se)
    }
  })
})

test("Someone with ever more quarters at a level is promoted at the last hazard, however long that is", () => {
  const hazard = exampleLaw()
    .promotion_hazard.slice(0, 2)
    .map(levels => levels.map((_, level) => new Array<number>(16).fill(level === 0 ? 0.5 : 0)))
  for (const start of [15, 40, 100, 160]) {
    const law = quietLaw({
      promotion_hazard: hazard,
      start_quarters_at_level: start,
      quarters: 160,
      discount: new Array<number>(40).fill(1),
    })
    const promoted = runPolicy(law, {careers: 4000, record: true}).events.filter(
      event => event.kind === "promotion",
    )
    expect(promoted.length).toBe(4000)
    expect(promoted.filter(event => event.quarter === 0).length / 4000).toBeCloseTo(0.5, 1)
  }
})
