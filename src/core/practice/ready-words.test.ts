import {expect, test} from "vitest"
import type {Readiness} from "./readiness"
import {chanceWords, readyHeadline} from "./ready-words"

const READY: Readiness = {
  modules: {},
  track: {mean: 0, spread: 1},
  one: 0.62,
  oneOfThree: 0.8,
  low: 0.2,
  high: 0.9,
  answers: 20,
  enough: true,
  shares: {measured: 0, form: 0, probed: 0, matched: 0, self: 0},
}

test("chances are said in three words, both ways", () => {
  expect([0.5, 0.59, 0.7, 0.3, 0.9, 0.1].map(chanceWords)).toEqual([
    "is a toss-up",
    "is a toss-up",
    "leans towards yes",
    "leans towards no",
    "is likely",
    "is not likely",
  ])
})

test("with few answers a band is said and no chance", () => {
  expect(readyHeadline({...READY, enough: false}, "X")).toContain("between 20")
  expect(readyHeadline({...READY, enough: false}, "X")).not.toContain("62")
  expect(readyHeadline(READY, "X")).toMatch(/ leans towards yes \(62/)
})
