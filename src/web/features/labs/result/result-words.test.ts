import {join} from "node:path"
import {expect, test} from "vitest"
import {loadLabs} from "#io/node/content/load-labs"
import {holds} from "#labs/grade/holds"
import type {OpenLab} from "#model/labs/lab"
import type {Grade} from "#model/labs/verdict"
import {changeWords, checkWords, measuredScore, verdictWords, worldWords} from "./result-words"

const lab = aLab()

function aLab(): OpenLab {
  const found = loadLabs(join(import.meta.dirname, "../../../../.."))["batch-engine"]
  if (found === undefined) throw new Error("Expected the lab batch-engine")
  const {baseline, best} = found.anchors
  return {
    ...found,
    pass: 50,
    anchors: {...found.anchors, baseline: {...baseline, value: 0}, best: {...best, value: 0.8}},
  }
}

const TRAPS = [
  {id: "crash", passed: true, checks: []},
  {id: "memory-grows", passed: true, checks: []},
]
const PASSED: Grade = {
  score: 75,
  passed: true,
  beatsBest: false,
  metrics: {inTime: 0.6},
  visible: [
    {seed: 1, score: 70, metrics: {}},
    {seed: 2, score: 80.7, metrics: {}},
  ],
  hidden: [{seed: 9, score: 74, metrics: {}}],
  confirmed: true,
  traps: TRAPS,
}

test("a pass says the score and what was needed, and beyond the best what that is", () => {
  expect(verdictWords(lab, PASSED)).toEqual({
    headline: "Passed with 75 of 100",
    detail: "50 were needed, and all 2 tests passed.",
  })
  const beyond = verdictWords(lab, {...PASSED, score: 100, beatsBest: true})
  expect(beyond.headline).toBe("Passed with 100 of 100, beyond the best we know")
  expect(beyond.detail).toContain("not proven optimal")
})

test("a failed test is the answer, with what the worlds alone come to", () => {
  const traps = [{id: "crash", passed: false, checks: []}, ...TRAPS]
  const held = verdictWords(lab, {...PASSED, score: 30, passed: false, traps})
  expect(held.headline).toBe("Not passed: 1 of 3 tests failed")
  expect(held.detail).toBe("Your worlds come to 75; a failed test holds the score at 30.")
  const low = verdictWords(lab, {...PASSED, score: 10, passed: false, traps, metrics: {inTime: 0.08}})
  expect(low.detail).toBe("The score is 10; 50 and every test are needed.")
})

test("where unseen worlds count, a failed test is not blamed for a score that they make", () => {
  const traps = [{id: "crash", passed: false, checks: []}]
  const hidden = [{seed: 9, score: 20, metrics: {}}]
  const {detail} = verdictWords(lab, {...PASSED, score: 20, passed: false, confirmed: false, hidden, traps})
  expect(detail).toBe(
    "The score is 20; 50 and every test are needed. Worlds that the code has not seen come out worse, so theirs count.",
  )
})

test("a score just below the pass is never rounded up to it", () => {
  expect(verdictWords(lab, {...PASSED, score: 49.9, passed: false}).headline).toBe(
    "Not passed yet: 49 of 100",
  )
})

test("worlds that the code was made for are called so", () => {
  const theirs = "Worlds that the code has not seen come out worse, so theirs count."
  const short = verdictWords(lab, {...PASSED, score: 20, passed: false, confirmed: false})
  expect(short.detail).toBe(`All 2 tests passed; 50 points are needed. ${theirs}`)
  const passed = verdictWords(lab, {...PASSED, confirmed: false})
  expect(passed.headline).toBe("Passed with 75 of 100")
  expect(passed.detail).toBe(`50 were needed, and all 2 tests passed. ${theirs}`)
  expect(worldWords(lab, PASSED)).toBe(
    "The worlds of seeds 1, 2 come to 70, 80. 1 worlds that follow from your code itself come to 74, so they confirm it.",
  )
  expect(worldWords(lab, {...PASSED, confirmed: false})).toContain(`more than ${lab.seeds.luck} points`)
})

test("what the worlds come to alone may lie outside of the scale", () => {
  expect(measuredScore(lab, {inTime: 0.4})).toBeCloseTo(50, 12)
  expect(measuredScore(lab, {inTime: 1})).toBeCloseTo(125, 12)
})

test("a check tells what was found and what was wanted, in the unit of the metric", () => {
  const most = {metric: "outOfMemory", found: 3, atLeast: null, atMost: 0}
  const least = {metric: "inTime", found: 0.4, atLeast: 0.9, atMost: null}
  expect(checkWords(lab, most)).toBe("Out of memory: 3, wanted at most 0")
  expect(checkWords(lab, least)).toBe("Callers served in time: 40.0 %, wanted at least 90.0 %")
  expect([holds(most), holds(least), holds({...most, found: 0}), holds({...least, found: 0.9})]).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test("a change is better or worse by what the metric wants, and none where nobody would see it", () => {
  const [share] = lab.metrics
  if (share === undefined) throw new Error("Expected a metric")
  expect(changeWords(share, 0.9, 0.8)).toEqual({text: "+10.0 points", isBetter: true})
  expect(changeWords({...share, better: "lower"}, 0.9, 0.8)?.isBetter).toBe(false)
  expect(changeWords({...share, unit: "ratio", better: "one"}, 1.1, 0.5)?.isBetter).toBe(true)
  expect(changeWords(share, 0.90001, 0.9)).toBeNull()
  expect(changeWords(share, 0.9, undefined)).toBeNull()
})
