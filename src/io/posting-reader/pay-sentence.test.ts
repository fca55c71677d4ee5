import {expect, test} from "vitest"
import {payNumber, paySentences} from "./pay-sentence"

test.each<[string, unknown, string | undefined, readonly string[]]>([
  [
    "a range of a QuantitativeValue",
    {
      "@type": "MonetaryAmount",
      currency: "USD",
      value: {minValue: 180000, maxValue: 230000, unitText: "YEAR"},
    },
    undefined,
    ["Base salary: USD 180000 to 230000 per year"],
  ],
  [
    "a single value",
    {currency: "GBP", value: {value: "95,000", unitText: "ANNUAL"}},
    undefined,
    ["Base salary: GBP 95000 per year"],
  ],
  ["a plain number with the currency beside it", 120000, "EUR", ["Base salary: EUR 120000"]],
  ["a plain string with its currency", "CHF 120'000", undefined, ["Base salary: CHF 120000"]],
  ["words", "$50 - $60 per hour, by experience", "USD", ["Base salary: $50 - $60 per hour, by experience"]],
  [
    "a range on the amount itself",
    {currency: "USD", minValue: 40, maxValue: 55.5, unitText: "HOUR"},
    undefined,
    ["Base salary: USD 40 to 55.50 per hour"],
  ],
  [
    "one end only",
    {currency: "USD", value: {minValue: 90000, unitText: "year"}},
    undefined,
    ["Base salary: from USD 90000 per year"],
  ],
  [
    "the other end only",
    {currency: "USD", value: {maxValue: "90k", unitText: "YEAR"}},
    undefined,
    ["Base salary: up to USD 90000 per year"],
  ],
  [
    "ends the wrong way round",
    {currency: "USD", value: {minValue: 9, maxValue: 8}},
    undefined,
    ["Base salary: USD 8 to 9"],
  ],
  [
    "a PriceSpecification",
    {
      "@type": "UnitPriceSpecification",
      priceCurrency: "INR",
      minPrice: 1200000,
      maxPrice: 1800000,
      unitCode: "ANN",
    },
    undefined,
    ["Base salary: INR 1200000 to 1800000 per year"],
  ],
  [
    "a single price in it",
    {priceCurrency: "AUD", price: "850.00", unitText: "DAY"},
    undefined,
    ["Base salary: AUD 850 per day"],
  ],
  [
    "a distribution",
    {
      "@type": "MonetaryAmountDistribution",
      currency: "USD",
      duration: "P1Y",
      percentile10: 100000,
      median: 120000,
      percentile90: 150000,
    },
    undefined,
    ["Base salary: USD 100000 to 150000 per year"],
  ],
  [
    "a median alone",
    {currency: "USD", duration: "P1M", median: 9000},
    undefined,
    ["Base salary: USD 9000 per month"],
  ],
  [
    "a list",
    [
      {currency: "USD", value: {value: 1, unitText: "HOUR"}},
      {currency: "EUR", value: {value: 2, unitText: "HOUR"}},
    ],
    undefined,
    ["Base salary: USD 1 per hour", "Base salary: EUR 2 per hour"],
  ],
  [
    "a list of values",
    {
      currency: "USD",
      value: [
        {minValue: 1, maxValue: 2, unitText: "DAY"},
        {minValue: 3, maxValue: 4, unitText: "DAY"},
      ],
    },
    undefined,
    ["Base salary: USD 1 to 2 per day", "Base salary: USD 3 to 4 per day"],
  ],
  [
    "a string in the amount",
    {currency: "USD", value: "100000-120000", unitText: "YEAR"},
    undefined,
    ["Base salary: USD 100000-120000 per year"],
  ],
  [
    "every two weeks",
    {currency: "USD", value: {value: 4000, unitText: "BIWEEKLY"}},
    undefined,
    ["Base salary: USD 4000"],
  ],
  ["nothing", {currency: "USD", value: {minValue: 0, maxValue: 0}}, undefined, []],
  ["no number", "Competitive", "USD", []],
  ["wrong types", {currency: {}, value: [null, {minValue: {}}, true]}, undefined, []],
])("paySentences() states %s", (_, value, currency, expected) => {
  expect(paySentences("Base salary", value, currency)).toEqual(expected)
})

test.each<[unknown, number | null]>([
  ["180,000.00", 180000],
  ["180.000,00", 180000],
  ["$180k", 180000],
  ["42.5", 42.5],
  [Number.NaN, null],
  [-5, null],
  ["", null],
  ["1,2,3", null],
])("payNumber() reads %j as %j", (value, expected) => {
  expect(payNumber(value)).toBe(expected)
})
