import {expect, test} from "vitest"
import {type Check, checkFigures} from "./check-words"
import {metricWords} from "./metric-words"

function most(found: number, atMost: number): Check {
  return {metric: "any", found, atLeast: null, atMost}
}

function least(found: number, atLeast: number): Check {
  return {metric: "any", found, atLeast, atMost: null}
}

test("what was found and what was wanted read as usual where that tells them apart", () => {
  expect(checkFigures(most(3, 0), "count")).toEqual({found: "3", wanted: "at most 0"})
  expect(checkFigures(least(0.4, 0.9), "share")).toEqual({found: "40.0 %", wanted: "at least 90.0 %"})
  expect(checkFigures(least(1, 1), "share")).toEqual({found: "100.0 %", wanted: "at least 100.0 %"})
})

test("a failed check never reads as if it had met its bar", () => {
  expect(checkFigures(most(0.2324, 0.23), "points")).toEqual({
    found: "0.232 points",
    wanted: "at most 0.230 points",
  })
  expect(checkFigures(least(0.99996, 1), "share")).toEqual({
    found: "99.996 %",
    wanted: "at least 100.000 %",
  })
  expect(checkFigures(most(1.004, 1), "usd")).toEqual({found: "$1.004", wanted: "at most $1.000"})
})

test("a bar that is not 0 is not written as 0", () => {
  expect(checkFigures(most(0.029, 0.000001), "share")).toEqual({
    found: "2.9000 %",
    wanted: "at most 0.0001 %",
  })
})

test("points below ten have a decimal more than those above", () => {
  expect([0.2143, -3.9, 73.19].map(value => metricWords(value, "points"))).toEqual([
    "0.21 points",
    "-3.90 points",
    "73.2 points",
  ])
})
