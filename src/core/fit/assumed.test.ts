import {expect, test} from "vitest"
import {BANK, pair, STATEMENTS} from "../../../test/vectors/fit-instrument"
import {bracketsOf, chancesIf} from "./assumed"

test("the stronger an answer is taken to tell, the further it moves", () => {
  const {ai, ml, mlops} = STATEMENTS
  const {low, high} = chancesIf([pair(ai, ml, 5), pair(ml, mlops, 1)], bracketsOf(BANK))
  expect(low.ml).toBeGreaterThan(1 / 3)
  expect(high.ml).toBeGreaterThan(low.ml + 0.05)
})

test("without answers nothing hangs on it", () => {
  const {low, high} = chancesIf([], bracketsOf(BANK))
  expect(low).toEqual(high)
})
