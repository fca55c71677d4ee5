import {expect, test} from "vitest"
import {dueLabel} from "./due-label"

test("dueLabel() stands right of its line, and left of it at the edge", () => {
  expect(dueLabel("deadline", {due: 400, width: 720, taken: [120, 232]})).toEqual({
    x: 406,
    anchor: "start",
    row: 0,
  })
  expect(dueLabel("deadline", {due: 700, width: 720, taken: [120, 232]}).anchor).toBe("end")
})

test("dueLabel() gives way to the word under the start", () => {
  expect(dueLabel("deadline", {due: 28, width: 358, taken: [4, 120]}).row).toBe(1)
  // on a wide picture that word lies left of its line
  expect(dueLabel("deadline", {due: 282, width: 720, taken: [120, 232]}).row).toBe(0)
})
