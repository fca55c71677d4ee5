import {expect, test} from "vitest"
import type {Transition} from "#model/content/transition"
import {laneMoves, monthsFor} from "./lane-moves"

const hours = {value: 433, low: 216.5, high: 866}

function move(from: Transition["from"], to: Transition["to"]): Transition {
  return {
    id: `${from}-to-${to}`,
    from,
    to,
    hours,
    gap: ["statistics"],
    months_at_8: hours,
    level_reset: {value: 1, low: 0, high: 1},
    origin: "own",
    source: ["own-guess"],
    confidence: "guess",
    evidence: "Made for this test",
  }
}

test("monthsFor() divides by 4.33 weeks a month", () => {
  expect(monthsFor(hours, 10)).toEqual({value: 10, low: 5, high: 20})
})

test("monthsFor() counts less than an hour a week as one hour", () => {
  expect(monthsFor(hours, 0).value).toBe(100)
})

test("laneMoves() splits the moves of a lane by direction, in the order of the roles", () => {
  const transitions = {
    a: move("backend", "ml"),
    b: move("ai", "ml"),
    c: move("ml", "mlops"),
    d: move("devops", "ai"),
  }
  const {into, outOf} = laneMoves("ml", 8, {transitions})
  expect(into.map(({transition}) => transition.from)).toEqual(["ai", "backend"])
  expect(outOf.map(({transition}) => transition.to)).toEqual(["mlops"])
})
