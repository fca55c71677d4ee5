import {beforeAll, describe, expect, test} from "vitest"
import {exhaust} from "#core/career/run-law"
import {loadContent} from "#io/node/content/load-content"
import {normalFromWord} from "#math/normal-from-word"
import {pcg4d} from "#math/rng"
import type {Content} from "#model/content/content"
import type {LaneId} from "#model/lane"
import {BEST_ABOVE_OTHERS, gainOfChoosing, judgeFitPay} from "./judge-fit"
import {type LaneStudy, studyLanes} from "./lane-study"

const CLAIM = {
  kind: "fit-pay",
  performance_r: 0.32,
  satisfaction_r: {low: 0.11, high: 0.24},
  promotion_per_sd: {low: 0.1, high: 0.15},
} as const
const OPTIONS = {beliefs: {}, seed: 1, draws: 1, careersPerDraw: 50, pays: []}
let content: Content
let study: LaneStudy

beforeAll(() => {
  content = loadContent(".")
  study = exhaust(studyLanes(content, {...OPTIONS, preset: "open-data"}))
})

test("the lane that draws most lies as far above the others as in drawn people", () => {
  const words = new Int32Array(4)
  const people = 40_000
  let sum = 0
  for (let index = 0; index < people; index += 1) {
    pcg4d(index, 0, 3, 1, words)
    const leanings = [0, 1, 2].map(at => normalFromWord(words[at] ?? 0))
    const most = Math.max(...leanings)
    sum += most - (leanings.reduce((total, one) => total + one, 0) - most) / 2
  }
  expect(sum / people).toBeCloseTo(BEST_ABOVE_OTHERS, 1)
})

test("a way to choose that is always right gains all of it, and one that guesses at most a third", () => {
  expect(gainOfChoosing(1)).toEqual({low: BEST_ABOVE_OTHERS, high: BEST_ABOVE_OTHERS})
  const guess = gainOfChoosing(1 / 3)
  expect(guess.low).toBeLessThan(0)
  expect(guess.high).toBeCloseTo(BEST_ABOVE_OTHERS / 3, 10)
})

describe("that the lane that suits one pays most", () => {
  test("is contradicted by the size of the link, and shows how often ways to choose are right", () => {
    const {verdict, figures} = judgeFitPay(CLAIM, [study], content)
    expect(verdict).toBe("contradicted")
    for (const row of content.fitFigures?.rows ?? [])
      if (["forced-3", "questions", "conversation"].includes(row.id))
        expect(figures.some(({value}) => value.startsWith(`${Math.round(row.right * 100)}\u202f%`))).toBe(
          true,
        )
  })

  /** The study with lanes whose ten years differ by so much. */
  function apart(gapUsd: number): LaneStudy {
    const with_ = (lane: LaneId, mean: number) => {
      const outcome = study.central[lane]
      return {...outcome, measures: {...outcome.measures, mean}}
    }
    const base = study.central.ml.measures.mean
    const central = {ai: with_("ai", base), ml: with_("ml", base + gapUsd), mlops: with_("mlops", base + 1)}
    return {...study, central}
  }

  test("is confirmed where the lanes pay alike, and open where only the larger guess of fit reaches the gap", () => {
    expect(judgeFitPay(CLAIM, [apart(2_000)], content).verdict).toBe("confirmed")
    expect(judgeFitPay(CLAIM, [apart(35_000)], content).verdict).toBe("depends")
  })

  test("follows how often the conversation is right: one that guesses, or was not measured, proves nothing", () => {
    const {fitFigures} = content
    if (fitFigures === null) throw new RangeError("Needs the figures of fit")
    const rows = fitFigures.rows.map(row => ({...row, right: 1 / 3}))
    for (const figures of [{...fitFigures, rows}, null])
      expect(judgeFitPay(CLAIM, [apart(2_000)], {...content, fitFigures: figures}).verdict).toBe("depends")
  })
})
