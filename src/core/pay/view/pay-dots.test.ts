import {expect, test} from "vitest"
import {readPayModel} from "#io/node/content/read-pay-model"
import {bandModel, preparePay} from "../band-model"
import {bandPay} from "../band-pay"
import {percentileOf} from "../percentile"
import {dotColumns, payDots} from "./pay-dots"

const given = preparePay(bandModel(readPayModel(".")))
const found = bandPay({lane: "ml", level: "senior"}, given)
if (found.kind === "thin-data") throw new RangeError("Expected a band")
const pay = found.base

test("payDots() gives each dot one hundredth of the distribution, tails and all", () => {
  const dots = payDots(pay)
  expect(dots).toHaveLength(100)
  for (const [at, amount] of dots.entries())
    expect(percentileOf(pay, amount).share).toBeCloseTo((at + 0.5) / 100, 9)
})

test("dotColumns() keeps every dot, in columns that do not overlap", () => {
  const columns = dotColumns(payDots(pay), 6000)
  expect(columns.reduce((sum, {count}) => sum + count, 0)).toBe(100)
  expect(columns.length).toBeGreaterThan(10)
  for (const [at, {payUsd}] of columns.slice(1).entries())
    expect(payUsd).toBeGreaterThan(columns[at]?.payUsd ?? 0)
})

test("dotColumns() refuses a dot without width", () => {
  expect(() => dotColumns([1], 0)).toThrow("found 0")
})
