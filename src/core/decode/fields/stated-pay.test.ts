import {expect, test} from "vitest"
import {statedPay} from "./stated-pay"

function pay(text: string, location = ""): unknown[] | null {
  const found = statedPay({text, location})
  return found === null ? null : [found.min, found.max, found.currency, found.period]
}

test.each([
  ["Base salary: $180,000 - $230,000 plus equity", [180_000, 230_000, "USD", "year"]],
  ["Compensation: $180K–$230K", [180_000, 230_000, "USD", "year"]],
  ["The pay is 180k-230k USD for this role", [180_000, 230_000, "USD", "year"]],
  ["The salary is USD 180,000 to 230,000", [180_000, 230_000, "USD", "year"]],
  ["Salary: £40,000 - £50,000 per annum", [40_000, 50_000, "GBP", "year"]],
  ["Gehalt/salary: €70.000 – €90.000", [70_000, 90_000, "EUR", "year"]],
  ["Our salary is between 34.000 and 54.000 euros", [34_000, 54_000, "EUR", "year"]],
  ["Base pay CA$150,000 - CA$200,000", [150_000, 200_000, "CAD", "year"]],
  ["Base pay A$150,000 to A$180,000", [150_000, 180_000, "AUD", "year"]],
  ["Salary CHF 120'000 – 140'000", [120_000, 140_000, "CHF", "year"]],
  ["Compensation: ₹20-30 LPA", [2_000_000, 3_000_000, "INR", "year"]],
  ["Starting salary is ₹25 Lakhs + Bonus", [2_500_000, 2_500_000, "INR", "year"]],
  ["Pay: 20 000 - 25 000 PLN gross/monthly", [20_000, 25_000, "PLN", "month"]],
  ["Rate: $62/hr", [62, 62, "USD", "hour"]],
  ["The hourly rate is $45-65", [45, 65, "USD", "hour"]],
  ["Pay is $30-60 per hour", [30, 60, "USD", "hour"]],
  ["The salary is $2,500 a month", [2500, 2500, "USD", "month"]],
  ["Base salary up to $150,000", [null, 150_000, "USD", "year"]],
  ["Salary starting at $150,000", [150_000, null, "USD", "year"]],
  ["The base salary range is $150,000 (low) to $190,000", [150_000, 190_000, "USD", "year"]],
  ["Salary Range: 120k-180kThe salary varies", [120_000, 180_000, "USD", "year"]],
  ["Salary: $160-$190/year", [160_000, 190_000, "USD", "year"]],
  ["MIN: $107,200 - MID: $134,000 - MAX: $160,800 Currency: CAD salary", [107_200, 160_800, "CAD", "year"]],
])("statedPay() reads %j", (text, expected) => {
  expect(pay(text)).toEqual(expected)
})

test.each([
  "We have raised $50M from Great Capital and grew revenue to $120 million",
  "Backed by $30,000,000 of funding and a valuation of $1.2B, with $1B+ in assets",
  "You get a $2,000 home office stipend and a learning budget of $1,500 a year",
  "Benefits: 401(k) with a match up to $4,500, life insurance of $50,000",
  "We pay a signing bonus of $10,000 and a referral bonus of $5,000",
  "We saved our customers $250,000 last year",
  "Loans of $250-$2,500 for 100,000 customers since 2021, call 555-0100",
  "A relocation package of 5,000 Euro is offered",
  "Our team of 200 to 300 engineers works with GPT4 and 1,000,000 users",
])("statedPay() takes no pay from %j", text => {
  expect(pay(text)).toBeNull()
})

test("statedPay() spans the ranges of several places in one currency", () => {
  const text = "Salary. Zone A: $180,000 - $220,000. Zone B: $165,000 - $205,000. Zone C: $155,000 - $190,000"
  expect(pay(text)).toEqual([155_000, 220_000, "USD", "year"])
  expect(statedPay({text})?.evidence).toHaveLength(3)
})

test("statedPay() takes the first of two currencies", () => {
  expect(pay("Salary: $137,000 - $172,000 USD / $172,000 - $215,000 CAD")).toEqual([
    137_000,
    172_000,
    "USD",
    "year",
  ])
})

test("statedPay() takes base pay before on-target earnings, and those where there is nothing else", () => {
  expect(pay("Base salary $140,000 - $160,000. On-target earnings: $200,000 - $240,000")).toEqual([
    140_000,
    160_000,
    "USD",
    "year",
  ])
  expect(pay("Salary range: $195,000 - $250,000 OTE")).toEqual([195_000, 250_000, "USD", "year"])
})

test("statedPay() takes a bare dollar for that of the location", () => {
  expect(pay("Base pay: $120,000 - $150,000", "Toronto, Canada")?.[2]).toBe("CAD")
  expect(pay("Base pay: $120,000 - $150,000", "Remote, US or Canada")?.[2]).toBe("USD")
})

test("statedPay() quotes the figures themselves", () => {
  const text = "Here the base pay is $100,000 - $120,000 a year, and more."
  const [span] = statedPay({text})?.evidence ?? []
  expect(text.slice(span?.start, span?.end)).toBe("$100,000 - $120,000 a year")
})
