import * as fc from "fast-check"
import {expect, test} from "vitest"
import {UserError} from "#model/user-error"
import {exampleLaw, flatBands, quietLaw} from "../../../test/vectors/career/laws"
import {parseLaw} from "./parse-law"
import {runLaw} from "./run-law"

const options = {careers: 300, seed: 1, coupling: "same-person"} as const

test.each([
  ["amounts", {band_annual: flatBands(() => 1e308)}],
  [
    "raises",
    {
      growth: [
        [10, 5],
        [0, 0],
      ],
    },
  ],
  [
    "payouts",
    {init_employer_cdf: [1, 1, 1, 1], equity_hit: 1, equity_scale: [1e300, 0, 0, 0], equity_step: [10, 5]},
  ],
])("A law whose %s no figure can hold is refused, not answered with nonsense", (_, patch) => {
  const law = parseLaw({...quietLaw(), quarters: 160, discount: new Array(40).fill(1), ...patch}, "The law")
  expect(() => runLaw(law, options)).toThrow(UserError)
  expect(() => runLaw(law, options)).toThrow(
    /^The totals of the policy "stay" must stay within 1e30 USD, found /,
  )
})

const share = fc.double({min: 0, max: 1, noNaN: true})
const step = fc.tuple(
  fc.double({min: -0.2, max: 0.2, noNaN: true}),
  fc.double({min: 0, max: 0.5, noNaN: true}),
)
const cdf = fc.array(share, {minLength: 3, maxLength: 3}).map(shares => [...shares.sort((a, b) => a - b), 1])
const four = fc.array(share, {minLength: 4, maxLength: 4})

/** Any law of the example's shape, with and without the options of /2. */
const anyLaw = fc
  .record(
    {
      start_level: fc.integer({min: 0, max: 3}),
      init_employer_cdf: cdf,
      layoff_prob: four,
      gap_cdf: cdf,
      rehire_cdf: cdf,
      layoff_step: step,
      switch_prob: fc.array(four, {minLength: 3, maxLength: 3}),
      switch_cdf: fc.array(cdf, {minLength: 4, maxLength: 4}),
      switch_step: step,
      promotion_hazard: fc.array(
        fc.array(fc.array(share, {minLength: 16, maxLength: 16}), {minLength: 4, maxLength: 4}),
        {minLength: 3, maxLength: 3},
      ),
      equity_hit: share,
      start_quarters_at_level: fc.integer({min: 0, max: 160}),
      start_quarters_in_lane: fc.integer({min: 0, max: 160}),
      person_effect: fc.record({mean: fc.double({min: -3, max: 3, noNaN: true}), sd: share}),
      plateau: fc.record({level: fc.integer({min: 0, max: 3}), share}),
      washout: fc.record({
        cdf: fc.array(
          fc.array(share, {minLength: 1, maxLength: 9}).map(row => row.sort((a, b) => a - b)),
          {minLength: 3, maxLength: 3},
        ),
        to: fc.integer({min: 0, max: 2}),
        level_drop: fc.integer({min: 0, max: 3}),
        pay_factor: fc.double({min: 0.1, max: 1, noNaN: true}),
      }),
      market: fc.record({
        bust_at_start: share,
        boom_to_bust: share,
        bust_to_boom: share,
        layoff_scale: fc.tuple(
          fc.double({min: 0, max: 5, noNaN: true}),
          fc.double({min: 0, max: 5, noNaN: true}),
        ),
      }),
      employer_effect: fc.record({person_share: share, only_better: fc.boolean()}),
      gap_pay_annual: fc.double({min: 0, max: 50_000, noNaN: true}),
      pay_thresholds: fc.constant([150_000, 300_000]),
      utility: fc.record({
        risk_aversion: fc.double({min: 0, max: 10, noNaN: true}),
        consumption_floor: fc.constant(20_000),
        savings_buffer_months: fc.double({min: 0, max: 24, noNaN: true}),
      }),
    },
    {requiredKeys: []},
  )
  .map(patch => ({...exampleLaw(), format: "lanewise-career-params/2", ...patch}))

test("Any law that parses runs to finite, ordered figures", () => {
  fc.assert(
    fc.property(anyLaw, fc.integer({min: 0, max: 4294967295}), (raw, seed) => {
      const result = runLaw(parseLaw(raw, "The law"), {careers: 40, seed, coupling: "same-person"})
      expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity|"(mean|value|se)":null/)
      for (const {npv, fan, measures} of result.policies) {
        const rising = [npv.cvar10, npv.p10, npv.p25, npv.p50, npv.p75, npv.p90, npv.p95]
        expect(rising).toEqual([...rising].sort((a, b) => a - b))
        for (const {p5, p25, p50, p75, p95} of fan)
          expect([p5, p25, p50, p75, p95]).toEqual([p5, p25, p50, p75, p95].sort((a, b) => a - b))
        for (const {shareAnyYear} of measures?.thresholds ?? []) {
          expect(shareAnyYear.value).toBeGreaterThanOrEqual(0)
          expect(shareAnyYear.value).toBeLessThanOrEqual(1)
        }
      }
    }),
    {seed: 20_261_123, numRuns: 150},
  )
})
