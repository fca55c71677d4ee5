import {expect, test} from "vitest"
import {bayWage, type CountyWage, fitStatePay, OTHER_US_FACTOR, statePay} from "./state-pay"

const county = (state: string, name: string, wageUsd: number): CountyWage => ({state, county: name, wageUsd})
const wages = [
  county("CA", "Santa Clara County", 220_000),
  county("CA", "San Francisco County", 180_000),
  county("NY", "New York County", 160_000),
  county("TX", "Travis County", 140_000),
  county("IL", "Cook County", 120_000),
  county("KS", "A County", 100_000),
  county("KS", "B County", 110_000),
]
// Factors that lie exactly on factor = wage ratio to the power of one half.
const metros = [
  {state: "NY", county: "New York County", payFactor: Math.sqrt(0.8)},
  {state: "TX", county: "Travis County", payFactor: Math.sqrt(0.7)},
  {state: "IL", county: "Cook County", payFactor: Math.sqrt(0.6)},
]

test("bayWage() is the mean of Santa Clara and San Francisco", () => {
  expect(bayWage(wages)).toBe(200_000)
})

test("fitStatePay() recovers a power law between wages and factors", () => {
  const line = fitStatePay(wages, metros)
  expect(line.slope).toBeCloseTo(0.5, 10)
  expect(line.intercept).toBeCloseTo(0, 10)
})

test("statePay() lies half way between the line at the median county and the rest of the US", () => {
  const line = fitStatePay(wages, metros)
  const kansas = statePay(wages, "KS", line)
  expect(kansas?.value).toBeCloseTo(Math.sqrt(Math.sqrt(0.55) * OTHER_US_FACTOR), 3)
  expect(kansas?.counties).toBe(2)
})

test("statePay() never passes the Bay Area and keeps its value inside its range", () => {
  const line = fitStatePay(wages, metros)
  for (const state of ["CA", "NY", "TX", "IL", "KS"]) {
    const {value, low, high} = statePay(wages, state, line) ?? {value: 0, low: 1, high: 0}
    expect(low <= value && value <= high && high <= 1.03).toBe(true)
  }
})

test("statePay() says nothing about a state without counties", () => {
  expect(statePay(wages, "CT", fitStatePay(wages, metros))).toBeUndefined()
})

test("fitStatePay() names a county it cannot find", () => {
  const lost = {state: "OR", county: "Nowhere County", payFactor: 0.9}
  expect(() => fitStatePay(wages, [...metros, lost])).toThrow('"Nowhere County, OR"')
})
