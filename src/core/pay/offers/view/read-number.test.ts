import fc from "fast-check"
import {expect, test} from "vitest"
import {type NumberUnit, numberText, readNumber} from "./read-number"

test.each<[string, NumberUnit, number]>([
  ["220k", "usd", 220_000],
  ["$220,000", "usd", 220_000],
  [" $ 220 000 ", "usd", 220_000],
  ["1.25M", "usd", 1_250_000],
  ["220000 USD", "usd", 220_000],
  ["220k/yr", "usd", 220_000],
  ["-3,600", "usd", -3600],
  ["−3,600", "usd", -3600],
  ["0.85", "usd", 0.85],
  ["15", "percent", 0.15],
  ["15 %", "percent", 0.15],
  ["4.5%", "percent", 0.045],
  ["12 months", "months", 12],
  ["1 year", "months", 12],
  ["2.5 yrs", "months", 30],
  ["4 years", "years", 4],
  ["6 months", "years", 0.5],
  ["45 h", "hours", 45],
  ["40k", "count", 40_000],
])("readNumber() reads %j in %s as %d", (text, unit, value) => {
  expect(readNumber(text, unit)).toEqual({kind: "number", value})
})

test.each<[string, NumberUnit]>([
  ["lots", "usd"],
  ["1,5", "usd"],
  ["$", "usd"],
  [".", "usd"],
  ["2k", "percent"],
  ["12k", "months"],
  ["12 hours", "months"],
  ["40 years", "hours"],
  ["1e5", "usd"],
])("readNumber() does not guess what %j in %s means", (text, unit) => {
  expect(readNumber(text, unit)).toEqual({kind: "unreadable"})
})

test("readNumber() calls blank text empty, not zero", () => {
  expect(readNumber("  ", "usd")).toEqual({kind: "empty"})
})

test("numberText() parts thousands and speaks percent", () => {
  expect(numberText(1_220_000, "usd")).toBe("1,220,000")
  expect(numberText(-3600.5, "usd")).toBe("-3,600.5")
  expect(numberText(0.07, "percent")).toBe("7")
})

test("readNumber() reads what numberText() writes", () => {
  const anyAmount = fc.integer({min: -100_000_000, max: 100_000_000}).map(cents => cents / 100)
  fc.assert(
    fc.property(anyAmount, amount => {
      expect(readNumber(numberText(amount, "usd"), "usd")).toEqual({kind: "number", value: amount || 0})
    }),
  )
  const anyShare = fc.integer({min: 0, max: 50_000}).map(count => Number((count / 10_000).toPrecision(12)))
  fc.assert(
    fc.property(anyShare, share => {
      const reading = readNumber(numberText(share, "percent"), "percent")
      expect(reading.kind === "number" ? reading.value : reading.kind).toBeCloseTo(share, 12)
    }),
  )
})
