import {expect, test} from "vitest"
import {experimentTraceSchema} from "#labs/sim/experiment-stream/trace"
import {everAlarms, LEAST, pathGroups, pathPoints, pathsInWords} from "./experiment-stream-view"

const PATH = {plain: [0.3, 0.04, 0.2], adjusted: [null, 0.5, 0], stoppedOn: 3, est: 0, ci: [-1, 1]}
const TRACE = experimentTraceSchema.parse({
  days: 3,
  noveltyDays: 1,
  experiments: [
    {...PATH, broken: false, effect: 0, decide: "A"},
    {...PATH, broken: false, effect: 0.8, decide: "B"},
    {...PATH, broken: false, effect: -0.8, decide: "A"},
  ],
})

test("experiments are shown by what is true of them, and empty groups are left out", () => {
  expect(pathGroups(TRACE).map(({id, members}) => [id, members.length])).toEqual([
    ["nothing", 1],
    ["something", 2],
  ])
})

test("the words count what was shipped, and where a plain test would have found something", () => {
  const words = pathsInWords(pathGroups(TRACE))
  expect(words).toContain("dips below 5 % on some day in 1 of 1; you shipped 0")
  expect(words).toContain("You shipped 1 of 1 where B is better and 0 of 1 where it is worse")
})

test("paths leave out days without a value and stay inside the picture", () => {
  const [first] = TRACE.experiments
  if (first === undefined) throw new Error("Expected an experiment")
  expect(everAlarms(first)).toBe(true)
  expect(pathPoints(first, "adjusted")).toEqual([
    {day: 2, p: 0.5},
    {day: 3, p: LEAST},
  ])
})
