import {describe, expect, test} from "vitest"
import {readPayModel} from "#io/node/content/read-pay-model"
import type {Compensation} from "#model/pay/compensation"
import type {Posting} from "#model/pay/posting"
import {predictBase, prepareBase} from "./predict-base"
import {predictTotal, prepareTotal, yearsBetween} from "./predict-total"

const model = readPayModel(".")
const base = prepareBase(model.base)
const total = prepareTotal(model.total)
const PROBABILITIES = [0.1, 0.5, 0.9]

const POSTING: Posting = {
  lane: "ml_engineer",
  workYear: 2025,
  experience: "SE",
  employment: "FT",
  title: "Machine Learning Engineer",
  residence: "US",
  remotePercent: 0,
  country: "US",
  companySize: "M",
}
const REPORT: Compensation = {
  date: "2021-06-15",
  company: "Google",
  level: "L5",
  title: "Software Engineer",
  tag: "ML / AI",
  isMlAi: true,
  location: "Mountain View, CA",
  usState: "CA",
  yearsOfExperience: 8,
  yearsAtCompany: 3,
}

function baseThousands(posting: Posting, target: "mid" | "low" | "high" = "mid"): number[] {
  return predictBase(base, posting, {target, probabilities: PROBABILITIES}).map(usd => Math.round(usd / 1000))
}
function totalThousands(report: Compensation): number[] {
  return predictTotal(total, report, PROBABILITIES).map(usd => Math.round(usd / 1000))
}
function spreadOf(quantiles: readonly number[]): number {
  return (quantiles[2] ?? 0) / (quantiles[0] ?? 1)
}

describe("Golden predictions of the committed model, thousands of USD", () => {
  test("Base pay of a senior ML engineer in the US", () => {
    expect(baseThousands(POSTING)).toEqual([147, 203, 273])
    expect(baseThousands(POSTING, "low")).toEqual([117, 168, 230])
    expect(baseThousands(POSTING, "high")).toEqual([178, 245, 337])
  })
  test("Total compensation of an L5 in Mountain View", () => {
    expect(totalThousands(REPORT)).toEqual([343, 406, 487])
  })
})

test("The same title in another language of letters is no reason to fail", () => {
  for (const usd of baseThousands({...POSTING, title: "机器学习工程师", country: "??", experience: ""}))
    expect(usd).toBeGreaterThan(0)
})

test("A country that the model has not seen widens the interval", () => {
  const unseen = baseThousands({...POSTING, country: "QQ", residence: "QQ"})
  expect(spreadOf(unseen)).toBeGreaterThan(1.5 * spreadOf(baseThousands(POSTING)))
})

test("A company that the model has not seen widens the interval", () => {
  expect(spreadOf(totalThousands({...REPORT, company: "Nobody & Sons"}))).toBeGreaterThan(
    1.1 * spreadOf(totalThousands(REPORT)),
  )
})

test("A year after the data keeps the middle and widens the interval", () => {
  const [now, later] = [baseThousands(POSTING), baseThousands({...POSTING, workYear: 2030})]
  expect(later[1]).toBe(now[1])
  expect(spreadOf(later)).toBeGreaterThan(spreadOf(now))
})

test("A level higher at the same company pays more", () => {
  expect(totalThousands({...REPORT, level: "L6"})[1]).toBeGreaterThan(totalThousands(REPORT)[1] ?? 0)
})

test("Quantiles rise and the middle lies between the ends", () => {
  const quantiles = predictBase(base, POSTING, {
    target: "mid",
    probabilities: [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95],
  })
  expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b))
  const middles = (["low", "mid", "high"] as const).map(target => baseThousands(POSTING, target)[1] ?? 0)
  expect(middles).toEqual(middles.toSorted((a, b) => a - b))
})

test("yearsBetween() counts a year and a half", () => {
  expect(yearsBetween("2020-01-01", "2021-07-01")).toBeCloseTo(1.5, 10)
})
