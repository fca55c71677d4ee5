import {describe, expect, test} from "vitest"
import {weigh} from "./weighing"

const EVEN = {interest: 1, readiness: 1, pay: 1}
const ONLY = {
  ai: {ai: 1, ml: 0, mlops: 0},
  ml: {ai: 0, ml: 1, mlops: 0},
  mlops: {ai: 0, ml: 0, mlops: 1},
}

test("where each criterion is for another lane, each lane wins under a third of all weightings", () => {
  const found = weigh({interest: ONLY.ai, readiness: ONLY.ml, pay: ONLY.mlops}, EVEN)
  expect(found?.winners.ai).toBeCloseTo(1 / 3, 2)
  expect(found?.winners.ml).toBeCloseTo(1 / 3, 2)
  expect(found?.winners.mlops).toBeCloseTo(1 / 3, 2)
})

test("where two criteria are for one lane and one for another, the two win where together they weigh more than half", () => {
  // the third weight is above one half in a quarter of the triangle
  const found = weigh({interest: ONLY.ai, readiness: ONLY.ai, pay: ONLY.ml}, EVEN)
  expect(found?.winners.ai).toBeCloseTo(3 / 4, 2)
  expect(found?.winners.ml).toBeCloseTo(1 / 4, 2)
  expect(found?.winners.mlops).toBe(0)
})

describe("a criterion that is not known", () => {
  test("takes no part: weights are those of the others", () => {
    const found = weigh(
      {interest: ONLY.ai, readiness: null, pay: ONLY.ml},
      {interest: 3, readiness: 5, pay: 1},
    )
    expect(found?.known).toEqual(["interest", "pay"])
    expect(found?.weights).toEqual({interest: 0.75, readiness: 0, pay: 0.25})
    expect(found?.mix).toEqual({ai: 0.75, ml: 0.25, mlops: 0})
    expect(found?.winners.ai).toBeCloseTo(0.5, 6)
  })
  test("leaves one that decides alone, and nothing where none is known", () => {
    expect(weigh({interest: ONLY.ml, readiness: null, pay: null}, EVEN)?.winners).toEqual(ONLY.ml)
    expect(weigh({interest: null, readiness: null, pay: null}, EVEN)).toBeNull()
  })
  test("leaves even weights where only it had any", () => {
    const found = weigh(
      {interest: ONLY.ml, readiness: ONLY.ai, pay: null},
      {interest: 0, readiness: 0, pay: 2},
    )
    expect(found?.weights).toEqual({interest: 0.5, readiness: 0.5, pay: 0})
  })
})

test("the shares of all weightings sum to 1, and so does the mix", () => {
  const found = weigh(
    {
      interest: {ai: 0.5, ml: 0.3, mlops: 0.2},
      readiness: {ai: 0.2, ml: 0.2, mlops: 0.6},
      pay: {ai: 0.1, ml: 0.6, mlops: 0.3},
    },
    {interest: 2, readiness: 1, pay: 1},
  )
  const sum = ({ai, ml, mlops}: typeof ONLY.ai) => ai + ml + mlops
  expect(sum(found?.winners ?? ONLY.ai)).toBeCloseTo(1, 9)
  expect(sum(found?.mix ?? ONLY.ai)).toBeCloseTo(1, 12)
})
