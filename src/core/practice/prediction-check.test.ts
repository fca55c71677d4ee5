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
  expect(checkPredictions(outcomes)?.bins).toEqual([
    {said: 0.1, happened: 0, count: 1},
    {said: 0.725, happened: 0.5, count: 2},
  ])
})

test("without outcomes nothing is said", () => {
  expect(checkPredictions([])).toBeNull()
})
