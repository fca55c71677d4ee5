import {expect, test} from "vitest"
import type {PostingStatistics} from "#model/content/posting-statistics"
import {entryPostings, judgeTitles} from "./judge-postings"

function statisticsWith(sureElsewhere: number, wrong = 0.02): PostingStatistics {
  const row = {n: 500, ai: 400, ml: 50, mlops: 30, none: 20, sure: 300, sure_elsewhere: sureElsewhere}
  return {
    decoded: "2026-11-24",
    engine: "decode/1",
    model_trained: "2026-11-24",
    postings: 2000,
    first_month: "2024-01",
    last_month: "2026-02",
    sure_from: 0.8,
    expected_wrong_share: wrong,
    titles: [
      {title: "ai", ...row},
      {title: "ml", ...row},
      {title: "mlops", ...row},
    ],
    lanes: [{lane: "ai", n: 200, entry: 10, asks_years: 150, median_years: 5}],
    source: ["posting-corpora"],
    note: "For tests",
  }
}
const TEST = {kind: "titles-mislead", share: 0.1} as const

test("judgeTitles() confirms where far more titles mislead than readings can be wrong", () => {
  const {verdict, summary, figures} = judgeTitles(TEST, {postingStatistics: statisticsWith(75)})
  expect(verdict).toBe("confirmed")
  expect(summary).toContain("Of 900 postings")
  expect(summary).toContain("25\u202f%")
  expect(figures.map(({value}) => value)).toEqual(
    Array(3).fill("80\u202f% / 10\u202f% / 6\u202f% / 4\u202f%"),
  )
})

test("judgeTitles() leaves open what mistaken readings could explain", () => {
  const {verdict, dependsOn} = judgeTitles(TEST, {postingStatistics: statisticsWith(45, 0.08)})
  expect(verdict).toBe("depends")
  expect(dependsOn).toBe("how many readings are mistaken")
})

test("judgeTitles() contradicts where titles rarely mislead", () => {
  expect(judgeTitles(TEST, {postingStatistics: statisticsWith(5)}).verdict).toBe("contradicted")
})

test("judgeTitles() without decoded postings says that it cannot tell", () => {
  expect(judgeTitles(TEST, {postingStatistics: null}).verdict).toBe("not-identifiable")
})

test("entryPostings() gives the share for beginners and the years asked, with counts", () => {
  expect(entryPostings({postingStatistics: statisticsWith(5)})[0]).toMatchObject({
    value: "5\u202f%; 5 years",
    count: "n = 200, 150 of them ask for years; decoded on 2026-11-24",
  })
})
