import {expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {LEVELS} from "#model/lane"
import {laneLevelSteps, OPEN_BASE} from "./lane-level-steps"

const {bands, beliefs} = loadContent(".")
const step = laneLevelSteps(bands)

test("laneLevelSteps() average to nothing over the postings of a lane", () => {
  const table = bands[OPEN_BASE]
  const rows = table?.shape === "lane-quantiles" ? table.rows.filter(({lane}) => lane === "ai") : []
  const levelOf = {EN: "junior", MI: "mid", SE: "senior"} as const
  expect(rows.length).toBe(3)
  expect(rows.reduce((sum, {experience, n}) => sum + n * step("ai", levelOf[experience]), 0)).toBeCloseTo(
    0,
    9,
  )
})

test("laneLevelSteps() leaves ML where it is, since the others are held against it", () => {
  expect(LEVELS.map(level => step("ml", level))).toEqual([0, 0, 0, 0])
})

test("laneLevelSteps() with the lane's own belief gives back the fitted gap of the level", () => {
  const table = bands[OPEN_BASE]
  const rows = table?.shape === "lane-quantiles" ? table.rows : []
  const median = (lane: string) =>
    rows.find(row => row.lane === lane && row.experience === "SE")?.p50 ?? Number.NaN
  const effect = beliefs.find(({id}) => id === "lane-effect-ai")?.value ?? Number.NaN
  expect(effect + step("ai", "senior")).toBeCloseTo(Math.log(median("ai") / median("ml")), 2)
})

test("laneLevelSteps() without the fitted table is a bug that says so", () => {
  expect(() => laneLevelSteps({})).toThrow('Needs the table of fitted pay "open-base-fitted"')
})
