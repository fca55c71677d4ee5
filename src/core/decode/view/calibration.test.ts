import {expect, test} from "vitest"
import {certaintyDetail} from "./calibration"

const calibration: [number, number, number][] = [
  [0, 50, 0.44],
  [0.6, 77, 0.63],
  [0.8, 5, 1],
]

test("certaintyDetail() tells how often readings as sure were right", () => {
  expect(certaintyDetail(0.65, {calibration})).toBe(
    "Leans: of 77 labelled postings read about as surely, each left out of the training, 63\u202f% were read right",
  )
  expect(certaintyDetail(0.2, {calibration})).toContain("Toss-up: of 50 labelled postings")
})

test("certaintyDetail() does not call five postings a rate", () => {
  expect(certaintyDetail(0.9, {calibration})).toMatch(/^Likely: too few/)
})
