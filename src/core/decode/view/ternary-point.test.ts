import {expect, test} from "vitest"
import {TRIANGLE_HEIGHT, ternaryPoint} from "./ternary-point"

test("ternaryPoint() puts each pure lane into its corner", () => {
  expect(ternaryPoint({ai: 1, ml: 0, mlops: 0})).toEqual({x: 0.5, y: 0})
  expect(ternaryPoint({ai: 0, ml: 1, mlops: 0})).toEqual({x: 0, y: TRIANGLE_HEIGHT})
  expect(ternaryPoint({ai: 0, ml: 0, mlops: 1})).toEqual({x: 1, y: TRIANGLE_HEIGHT})
})

test("ternaryPoint() puts equal shares into the middle, as far from each corner as from the others", () => {
  const {x, y} = ternaryPoint({ai: 1 / 3, ml: 1 / 3, mlops: 1 / 3})
  expect(x).toBeCloseTo(0.5, 12)
  expect(y).toBeCloseTo(Math.hypot(x, TRIANGLE_HEIGHT - y), 12)
})
