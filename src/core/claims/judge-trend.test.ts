import {expect, test} from "vitest"
import type {BandTable} from "#model/content/band-table"
import {judgeLaneTrend, OPEN_TREND} from "./judge-trend"

function contentWith(change: number, reach: number): {bands: Record<string, BandTable>} {
  return {
    bands: {
      [OPEN_TREND]: {
        id: OPEN_TREND,
        title: "A trend",
        shape: "lane-trend",
        basis: "base",
        basis_note: "For tests",
        country: "US",
        first_year: 2024,
        last_year: 2025,
        stale_from: "2026-06-22",
        source: ["aijobs-net"],
        note: "For tests",
        rows: [
          {
            lane: "mlops",
            from_year: 2024,
            to_year: 2025,
            change,
            change_low: change - reach,
            change_high: change + reach,
            n_from: 40,
            n_to: 20,
          },
        ],
      },
    },
  }
}
const TEST = {kind: "lane-trend", lane: "mlops", against: "ml", from: 2024, to: 2025} as const

test("judgeLaneTrend() confirms a rise that the data are sure of and contradicts a fall", () => {
  expect(judgeLaneTrend(TEST, contentWith(0.1, 0.03)).verdict).toBe("confirmed")
  expect(judgeLaneTrend(TEST, contentWith(-0.1, 0.03)).verdict).toBe("contradicted")
})

test("judgeLaneTrend() leaves a small change with wide bounds open, and says how wide", () => {
  const {verdict, dependsOn, summary} = judgeLaneTrend(TEST, contentWith(0.005, 0.06))
  expect(verdict).toBe("depends")
  expect(dependsOn).toContain("few postings")
  expect(summary).toContain("+0.5\u202f% from 2024 to 2025")
})

test("judgeLaneTrend() without the fitted row is a bug that says so", () => {
  expect(() => judgeLaneTrend({...TEST, from: 2019}, contentWith(0, 1))).toThrow("from 2019 to 2025")
})
