import {expect, test} from "vitest"
import {beliefValue, money, moneyExact, moneyRange, moneyTick, monthsInWords} from "./format"

function plainSpaces(text: string): string {
  return text.replaceAll("\u202f", " ").replaceAll("\u2060", "")
}

test("moneyRange() rounds to what its width bears", () => {
  expect(plainSpaces(moneyRange(1_420_123, 2_213_877))).toBe("$1.4–2.2 M")
  expect(plainSpaces(moneyRange(142_000, 211_000))).toBe("$140–210 K")
  expect(plainSpaces(moneyRange(880_000, 1_510_000))).toBe("$0.9–1.5 M")
})

test("money() has no more digits than its uncertainty bears", () => {
  expect(plainSpaces(money(1_803_223, 400_000))).toBe("$1.80 M")
  expect(plainSpaces(money(142_345, 60_000))).toBe("$140 K")
  expect(plainSpaces(money(-42_345, 6_000))).toBe("−$42 K")
})

test("moneyExact() is to the dollar", () => {
  expect(moneyExact(1_803_223.4)).toBe("$1,803,223")
})

test("moneyTick() needs no trailing zeros", () => {
  expect(plainSpaces(moneyTick(1_500_000))).toBe("$1.5 M")
  expect(plainSpaces(moneyTick(200_000))).toBe("$200 K")
  expect(plainSpaces(moneyTick(-20_000))).toBe("−$20 K")
})

test("monthsInWords() says years from two years on", () => {
  expect(monthsInWords(1)).toBe("1 month")
  expect(monthsInWords(20.5)).toBe("21 months")
  expect(monthsInWords(30)).toBe("2.5 years")
})

test("beliefValue() speaks the unit of the belief", () => {
  expect(plainSpaces(beliefValue(0.05, "per year"))).toBe("5 % a year")
  expect(plainSpaces(beliefValue(12000, "USD/year"))).toBe("$12,000 a year")
  expect(plainSpaces(beliefValue(40, "USD/hour"))).toBe("$40 an hour")
  expect(plainSpaces(beliefValue(3.3, "years"))).toBe("3.3 years")
})
