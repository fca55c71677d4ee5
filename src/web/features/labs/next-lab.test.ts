import {expect, test} from "vitest"
import {nextLab, type Tried} from "./next-lab"

const LABS = [
  {id: "hard", track: "ai", level: "L3", difficulty: 3, minutes: 45},
  {id: "own", track: "mlops", level: "L2", difficulty: 3, minutes: 45},
  {id: "easy", track: "ai", level: "L2", difficulty: 1, minutes: 45},
] as const

function tried(day: number, isPassed: boolean): Tried {
  const attempt = {at: `2026-01-0${day}T00:00:00Z`}
  return {attempts: [attempt], passed: isPassed ? attempt : null}
}

test("begins with the easiest lab of one's own lane", () => {
  expect(nextLab(LABS, {records: new Map(), lane: "mlops"})?.id).toBe("own")
  expect(nextLab(LABS, {records: new Map(), lane: null})?.id).toBe("easy")
})

test("goes on with what was tried last and not passed", () => {
  const records = new Map([
    ["easy", tried(3, true)],
    ["hard", tried(2, false)],
    ["own", tried(1, false)],
  ])
  expect(nextLab(LABS, {records, lane: "mlops"})?.id).toBe("hard")
})

test("is null where all are passed", () => {
  expect(nextLab(LABS, {records: new Map(LABS.map(({id}) => [id, tried(1, true)])), lane: "ai"})).toBeNull()
})
