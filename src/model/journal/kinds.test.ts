import {expect, test} from "vitest"
import {completeProfile} from "../profile"
import type {FrozenForecast} from "./frozen-forecast"
import {FORECAST_FROZEN, JOURNAL_KINDS} from "./kinds"

const forecast: FrozenForecast = {
  name: "January",
  preset: "open-data",
  profile: completeProfile({role: "ml", level: "mid", years: 4}),
  overrides: {"washout-ai": 0.02},
  lawFormat: "lanewise-career-params/2",
  seed: 7,
  careers: 100_000,
  engine: "career/1",
  headline: "ML leads by little",
  policies: [{name: "stay in ML", p10: 1e6, p50: 1.5e6, p90: 2.5e6, mean: 1.6e6}],
}

test("every kind is registered under its own name", () => {
  for (const [name, kind] of Object.entries(JOURNAL_KINDS)) expect(kind.name).toBe(name)
})

test("a forecast parses to itself, with and without P(best)", () => {
  expect(FORECAST_FROZEN.schema.parse(forecast)).toEqual(forecast)
  const withBest = {...forecast, pBest: {ai: 0.5, ml: 0.3, mlops: 0.2}}
  expect(FORECAST_FROZEN.schema.parse(withBest)).toEqual(withBest)
})

test("a forecast outlives its preset: any id is read", () => {
  expect(FORECAST_FROZEN.schema.safeParse({...forecast, preset: "long-gone"}).success).toBe(true)
})

test.each([
  ["policies", []],
  ["policies", [{name: "x", p10: 2, p50: 1, p90: 3, mean: 2}]],
  ["pBest", {ai: 1.5}],
  ["overrides", {"Not an id": 1}],
  ["careers", 0],
  ["profile", {role: "ml"}],
])("a forecast with %s %j is refused", (field, value) => {
  expect(FORECAST_FROZEN.schema.safeParse({...forecast, [field]: value}).success).toBe(false)
})
