import {expect, test} from "vitest"
import {readPayModel} from "#io/node/content/read-pay-model"
import type {StatedPay} from "#model/decode/reading"
import {bandModel, preparePay} from "../band-model"
import {postedPay, yearlyPay} from "./posted-pay"

const given = preparePay(bandModel(readPayModel(".")))
const usd: StatedPay = {min: 160_000, max: 250_000, currency: "USD", period: "year", evidence: []}
const read = {lane: "ml", level: "senior", pay: usd, years: null} as const

function compared(posting: Parameters<typeof postedPay>[0]) {
  const found = postedPay(posting, given)
  if (found.kind !== "compared") throw new RangeError(found.reason)
  return found
}

test("postedPay() places the middle of a stated range among advertised pay, with an interval", () => {
  const {stated, percentile, n, thin, isLevelGuessed} = compared(read)
  expect(stated).toEqual({low: 160_000, high: 250_000, middle: 200_000})
  expect(percentile?.share).toBeGreaterThan(0.3)
  expect(percentile?.share).toBeLessThan(0.9)
  expect(percentile?.low).toBeLessThan(percentile?.share ?? 0)
  expect([n > 100, thin, isLevelGuessed]).toEqual([true, false, false])
})

test("postedPay() puts more pay at a higher percentile", () => {
  const more = compared({...read, pay: {...usd, max: 400_000}}).percentile?.share ?? 0
  expect(more).toBeGreaterThan(compared(read).percentile?.share ?? 1)
})

test("postedPay() gives the band alone where no pay is stated", () => {
  const {stated, percentile, quantiles} = compared({...read, pay: null})
  expect([stated, percentile, quantiles.length]).toEqual([null, null, 5])
})

test.each([
  [{least: 1, most: null, evidence: []}, "junior"],
  [{least: 3, most: null, evidence: []}, "mid"],
  [{least: 8, most: null, evidence: []}, "senior"],
  [null, "mid"],
] as const)(
  "postedPay() guesses a level that is not stated from the years, and says so (%#)",
  (years, level) => {
    const found = compared({...read, level: "unstated", years})
    expect(found.level).toBe(level)
    expect(found.isLevelGuessed).toBe(true)
    expect(found.caveats[0]).toMatch(/states no level/)
  },
)

test("postedPay() compares nothing that the data do not hold", () => {
  expect(postedPay({...read, lane: "none"}, given).kind).toBe("not-compared")
  expect(postedPay({...read, level: "manager"}, given).kind).toBe("not-compared")
  expect(postedPay({...read, pay: {...usd, currency: "EUR"}}, given)).toMatchObject({
    reason: expect.stringContaining("EUR"),
  })
})

test("yearlyPay() brings other periods to a year and takes one end for both", () => {
  expect(yearlyPay({min: 50, max: null, period: "hour"})).toEqual({
    low: 104_000,
    high: 104_000,
    middle: 104_000,
  })
  expect(yearlyPay({min: null, max: 10_000, period: "month"})?.high).toBe(120_000)
  expect(yearlyPay({min: 0, max: 0, period: "year"})).toBeNull()
})
