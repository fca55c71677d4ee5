import {expect, test} from "vitest"
import {editDistance, nearestIds} from "./nearest-ids"

test("editDistance() counts insertions, deletions and replacements", () => {
  expect(editDistance("kitten", "sitting")).toBe(3)
  expect(editDistance("", "abc")).toBe(3)
  expect(editDistance("abc", "")).toBe(3)
  expect(editDistance("us-tx", "us-tx")).toBe(0)
})

test("nearestIds() puts the likeliest first, ties by alphabet", () => {
  expect(nearestIds(["us-wa", "us-tx", "us-ca", "us"], "us-tex", 3)).toEqual(["us-tx", "us-ca", "us-wa"])
})
