import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import type {FilingStatus} from "#model/profile"
import {flatBands, quietLaw, runPolicy} from "../../../test/vectors/career/laws"
import {taxLaw} from "./tax-parts"

const content = loadContent(".")

function lawOf(placeId: string, status: FilingStatus) {
  const place = content.places[placeId]
  if (place === undefined) throw new RangeError(`No place ${placeId}`)
  return taxLaw(place, status, content)
}

/** Tax on one year of pay, as the engine takes it. */
function taxOn(gross: number, placeId: string, status: FilingStatus = "single"): number {
  const law = quietLaw({
    tax_parts: lawOf(placeId, status).parts,
    quarters: 4,
    discount: [1],
    band_annual: flatBands(() => gross),
  })
  return gross - (runPolicy(law, {careers: 1}).totals[0] ?? 0)
}

// worked out by hand from the schedules of 2026
const FEDERAL_SINGLE = 1240 + 0.12 * 38_000 + 0.22 * 55_300 + 0.24 * (200_000 - 16_100 - 105_700)
const SOCIAL_SECURITY_MOST = 0.062 * 184_500

describe("On 200,000 USD a single filer pays", () => {
  test("federal tax, social security to its cap and Medicare where no state taxes", () => {
    const expected = FEDERAL_SINGLE + SOCIAL_SECURITY_MOST + 0.0145 * 200_000
    expect(expected).toBeCloseTo(51_073, 0)
    expect(taxOn(200_000, "us-tx")).toBeCloseTo(expected, 6)
    expect(taxOn(200_000, "us")).toBeCloseTo(expected, 6)
    expect(taxOn(200_000, "us-wa")).toBeCloseTo(expected, 6)
  })

  test("California's tax on top in California", () => {
    const taxable = 200_000 - 5706
    const state =
      0.01 * 11_079 +
      0.02 * 15_185 +
      0.04 * 15_188 +
      0.06 * 16_090 +
      0.08 * 15_182 +
      0.093 * (taxable - 72_724)
    expect(taxOn(200_000, "us-ca") - taxOn(200_000, "us-tx")).toBeCloseTo(state, 6)
  })

  test("five per cent above the exemption in Massachusetts", () => {
    expect(taxOn(200_000, "us-ma") - taxOn(200_000, "us-tx")).toBeCloseTo(0.05 * (200_000 - 4400), 6)
  })
})

test("Below the standard deduction only payroll taxes are due", () => {
  expect(taxOn(16_000, "us-tx")).toBeCloseTo(16_000 * 0.0765, 6)
})

test("Above its cap social security takes no more, and above 200,000 Medicare takes 0.9 % more", () => {
  const rise = (from: number, to: number) => taxOn(to, "us-tx") - taxOn(from, "us-tx")
  expect(rise(184_000, 184_500)).toBeCloseTo(500 * (0.24 + 0.062 + 0.0145), 6)
  expect(rise(184_500, 185_000)).toBeCloseTo(500 * (0.24 + 0.0145), 6)
  expect(rise(200_000, 200_500)).toBeCloseTo(500 * (0.24 + 0.0235), 6)
  expect(rise(1_000_000, 1_000_500)).toBeCloseTo(500 * (0.37 + 0.0235), 6)
})

test("A couple pays by its own schedule, with its own deduction and Medicare threshold", () => {
  const federal = 2480 + 0.12 * 76_000 + 0.22 * (200_000 - 32_200 - 100_800)
  expect(taxOn(200_000, "us-tx", "joint")).toBeCloseTo(federal + SOCIAL_SECURITY_MOST + 2900, 6)
  const rise = taxOn(250_500, "us-tx", "joint") - taxOn(249_500, "us-tx", "joint")
  expect(rise).toBeCloseTo(1000 * 0.24 + 1000 * 0.0145 + 500 * 0.009, 6)
})

test("Surtaxes on millions come on top: 1 % in California, 4 % in Massachusetts", () => {
  const ca = (from: number, to: number) =>
    taxOn(to, "us-ca") - taxOn(from, "us-ca") - (taxOn(to, "us-tx") - taxOn(from, "us-tx"))
  expect(ca(900_000, 901_000)).toBeCloseTo(1000 * 0.123, 6)
  expect(ca(1_100_000, 1_101_000)).toBeCloseTo(1000 * 0.133, 6)
  const ma = (from: number, to: number) =>
    taxOn(to, "us-ma") - taxOn(from, "us-ma") - (taxOn(to, "us-tx") - taxOn(from, "us-tx"))
  expect(ma(1_000_000, 1_001_000)).toBeCloseTo(1000 * 0.05, 6)
  expect(ma(1_100_000, 1_101_000)).toBeCloseTo(1000 * 0.09, 6)
})

describe("The caveats say", () => {
  const idsOf = (place: string, status: FilingStatus = "single") =>
    lawOf(place, status).caveats.map(({id}) => id)

  test("that figures abroad are before tax", () => {
    expect(idsOf("de")).toEqual(["before-tax"])
    expect(taxOn(100_000, "de")).toBe(0)
  })

  test("that an average place has no state tax", () => {
    expect(idsOf("us")).toEqual(["no-state-tax"])
  })

  test("what is missing of a state's tax, and nothing where nothing is", () => {
    expect(idsOf("us-ca")).toEqual(["state-tax-ca"])
    expect(idsOf("us-tx")).toEqual([])
  })

  test("that states have no tables for heads of household here", () => {
    expect(idsOf("us-tx", "head_of_household")).toEqual(["head-of-household"])
  })
})

test("Every place has tax parts that a law takes, for every filing status", () => {
  for (const place of Object.values(content.places))
    for (const status of ["single", "joint", "head_of_household"] as const) {
      const {parts} = taxLaw(place, status, content)
      expect(parts.length).toBeGreaterThan(0)
      for (const {lower, rate} of parts) {
        expect(lower[0]).toBe(0)
        expect(lower.length).toBe(rate.length)
        expect(lower.every((threshold, index) => index === 0 || threshold > (lower[index - 1] ?? 0))).toBe(
          true,
        )
      }
    }
})
