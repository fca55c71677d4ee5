import {expect, test} from "vitest"
import {answered} from "../../../../test/vectors/offers/offers-given"

test("today's money takes inflation off to the middle of each year", () => {
  const {years} = answered(
    {name: "A", place: "gb", baseUsd: 110_000, raiseShare: 0.1},
    {assumptions: {inflation: 0.1}},
  )
  for (const {afterTaxRealUsd} of years) expect(afterTaxRealUsd).toBeCloseTo(110_000 / Math.sqrt(1.1), 6)
})

test("equal cost of living divides by the index of the place; abroad it is not known and stays", () => {
  const inTexas = answered({name: "A", place: "us-tx", baseUsd: 150_000})
  expect(inTexas.afterTaxComparableUsd).toBeCloseTo(inTexas.afterTaxRealUsd / 0.97175, 6)
  const abroad = answered({name: "A", place: "gb", baseUsd: 150_000})
  expect(abroad.afterTaxComparableUsd).toBe(abroad.afterTaxRealUsd)
  expect(abroad.caveats.join(" ")).toContain("cost of living in United Kingdom is not known")
})

test("present value discounts each year from its middle", () => {
  const {presentValueUsd} = answered(
    {name: "A", place: "gb", baseUsd: 100_000, raiseShare: 0},
    {assumptions: {years: 2, discountRate: 0.21}},
  )
  expect(presentValueUsd).toBeCloseTo(100_000 / 1.1 + 100_000 / 1.331, 6)
})

test("after tax for an hour of work counts 52 weeks of the stated hours", () => {
  const offer = {name: "A", place: "gb", baseUsd: 104_000, raiseShare: 0}
  expect(answered({...offer, hoursPerWeek: 40}).afterTaxPerHourUsd).toBeCloseTo(50, 9)
  expect(answered(offer).afterTaxPerHourUsd).toBeNull()
})

test("own 401(k) pay lowers income tax but no payroll tax, and stays one's own", () => {
  const offer = {name: "A", place: "us-tx", baseUsd: 150_000}
  const [none] = answered(offer, {ownRetirementShare: 0}).years
  const [some] = answered(offer, {ownRetirementShare: 0.1}).years
  // 15,000 less to tax at 24 %
  expect((none?.tax.federal ?? 0) - (some?.tax.federal ?? 0)).toBeCloseTo(3600, 6)
  expect(some?.tax.payroll).toBe(none?.tax.payroll)
  expect((some?.afterTaxUsd ?? 0) - (none?.afterTaxUsd ?? 0)).toBeCloseTo(3600, 6)
})

test("the match is not taxed, a stipend is, and a cost of one's own lowers no tax", () => {
  const offer = {name: "A", place: "us-tx", baseUsd: 150_000, raiseShare: 0}
  const [plain] = answered(offer).years
  const [matched] = answered({...offer, retirement: {matchShare: 1, upToShareOfPay: 0.06}}).years
  expect(matched?.tax).toEqual(plain?.tax)
  const [paid] = answered({...offer, otherYearlyUsd: 1000}).years
  expect((paid?.afterTaxUsd ?? 0) - (plain?.afterTaxUsd ?? 0)).toBeCloseTo(1000 * (1 - 0.24 - 0.0765), 6)
  const [spent] = answered({...offer, otherYearlyUsd: -1000}).years
  expect((spent?.afterTaxUsd ?? 0) - (plain?.afterTaxUsd ?? 0)).toBeCloseTo(-1000, 6)
})
