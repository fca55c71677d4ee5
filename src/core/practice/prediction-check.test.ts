import {expect, test} from "vitest"
import {checkPredictions} from "./prediction-check"

test("perfect predictions have no error, and the base rate has some", () => {
  const outcomes = [
    {said: 1, happened: true},
    {said: 0, happened: false},
  ]
  expect(checkPredictions(outcomes)).toMatchObject({count: 2, brier: 0, baseBrier: 0.25})
})

test("predictions are gathered in fifths, empty ones left out", () => {
  const outcomes = [
    {said: 0.7, happened: true},
    {said: 0.75, happened: false},
    {said: 0.1, happened: false},
  ]
  expect(checkPredictions(outcomes)?.bins).toMatchObject([
    {said: 0.1, happened: 0, count: 1},
    {said: 0.725, happened: 0.5, count: 2},
  ])
})

test("few outcomes leave a wide interval, and it narrows with more", () => {
  const spread = (count: number) => {
    const [bin] =
      checkPredictions(Array.from({length: count}, () => ({said: 0.9, happened: true})))?.bins ?? []
    return bin === undefined ? 0 : bin.high - bin.low
  }
  expect(spread(1)).toBeGreaterThan(0.75)
  expect(spread(30)).toBeLessThan(0.15)
})

test("without outcomes nothing is said", () => {
  expect(checkPredictions([])).toBeNull()
})
