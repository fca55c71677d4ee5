import {expect, test} from "vitest"
import {chancePercent, percent} from "./percent"

const plain = (text: string) => text.replaceAll("\u202f", " ")

test("percent() rounds nothing to none and nothing to all", () => {
  expect([0, 0.004, 0.005, 0.637, 0.994, 0.996, 1].map(percent).map(plain)).toEqual([
    "0 %",
    "<1 %",
    "1 %",
    "64 %",
    "99 %",
    ">99 %",
    "100 %",
  ])
})

test("chancePercent() says 0 % and 100 % of nothing", () => {
  expect([0, 0.004, 0.637, 0.995, 1].map(chancePercent).map(plain)).toEqual([
    "<1 %",
    "<1 %",
    "64 %",
    ">99 %",
    ">99 %",
  ])
})
