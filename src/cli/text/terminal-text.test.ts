import {expect, test} from "vitest"
import {markOf} from "./lane-marks"
import {percent, shortUsd} from "./money"
import {rangeChart} from "./range-chart"
import {wrap} from "./wrap"

test("shortUsd() prints thousands and millions", () => {
  expect([840_000, 999_400, 999_600, 2_134_000, -71_000, 0].map(shortUsd)).toEqual([
    "$840K",
    "$999K",
    "$1.00 M",
    "$2.13 M",
    "-$71K",
    "$0K",
  ])
})

test("percent() prints whole per cents", () => {
  expect(percent(0.074)).toBe("7 %")
})

test("wrap() breaks at spaces, indents what follows and keeps a leading indent", () => {
  expect(wrap("  one two three", 10, "    ")).toBe("  one two\n    three")
  expect(wrap("unbreakable", 4)).toBe("unbreakable")
})

test("rangeChart() draws every row on one scale within the width", () => {
  const rows = [
    {mark: "▲", label: "AI", p10: 10, p50: 20, p90: 40},
    {mark: "●", label: "ML", p10: 20, p50: 40, p90: 80},
  ]
  const lines = rangeChart(rows, {columns: 60, amount: String})
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(60)
  const [first = "", second = ""] = lines
  // 20 is the median of the first and the p10 of the second
  expect(first.indexOf("▲", 2)).toBe(second.indexOf("━"))
  expect(second.lastIndexOf("━")).toBeGreaterThan(first.lastIndexOf("━"))
})

test("rangeChart() holds where nothing is earned", () => {
  expect(
    rangeChart([{mark: "•", label: "x", p10: 0, p50: 0, p90: 0}], {columns: 50, amount: String}),
  ).toHaveLength(1)
})

test("markOf() knows the lanes and marks all else alike", () => {
  expect(["ai", "ml", "mlops", "swe", "ai_then_ml"].map(markOf)).toEqual(["▲", "●", "■", "◆", "•"])
})
