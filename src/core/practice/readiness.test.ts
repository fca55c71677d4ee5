import {expect, test} from "vitest"
import {calibration, simulateCandidate} from "../../../bench/readiness/candidates"
import {type Observation, observe, type ReadinessInput, readiness, USUAL_LUCK} from "./readiness"

const MODULES = [
  {id: "a", weight: 60, recall: 1},
  {id: "b", weight: 40, recall: 1},
]
const seen = (module: string, share: number, count: number): Observation[] =>
  Array.from({length: count}, () => ({module, level: "L2", share, evidence: "measured", news: 1}))
const ask = (more: Partial<ReadinessInput>) =>
  readiness({observations: [], level: "L2", modules: MODULES, answers: 20, ...more})

test("nobody is ready or unready before an answer, and the band says that nothing is known", () => {
  const {one, low, high} = ask({answers: 0})
  expect(one).toBeGreaterThan(0.2)
  expect(one).toBeLessThan(0.6)
  expect(high - low).toBeGreaterThan(0.7)
})

test("good answers raise readiness, and more of them narrow the band", () => {
  const few = ask({observations: seen("a", 1, 4)})
  const many = ask({observations: seen("a", 1, 40)})
  expect(few.one).toBeGreaterThan(ask({}).one)
  expect(many.high - many.low).toBeLessThan(few.high - few.low)
})

test("one of three is likelier than one, by less than three independent tries would be", () => {
  const {one, oneOfThree} = ask({observations: [...seen("a", 1, 6), ...seen("b", 0, 4)]})
  expect(oneOfThree).toBeGreaterThan(one)
  expect(oneOfThree).toBeLessThan(1 - (1 - one) ** 3)
})

test("what was forgotten counts less, by the weight of its module", () => {
  const observations = [...seen("a", 1, 10), ...seen("b", 1, 10)]
  const fresh = ask({observations}).one
  const forgotA = ask({
    observations,
    modules: [{id: "a", weight: 60, recall: 0.5}, MODULES[1] ?? {id: "b", weight: 40, recall: 1}],
  })
  const forgotB = ask({
    observations,
    modules: [MODULES[0] ?? {id: "a", weight: 60, recall: 1}, {id: "b", weight: 40, recall: 0.5}],
  })
  expect(forgotB.one).toBeLessThan(fresh)
  expect(forgotA.one).toBeLessThan(forgotB.one)
})

test("a person's own word moves less than a measurement", () => {
  const start = {mean: 0, spread: 1}
  const measured = observe(start, {share: 1, difficulty: 0, weight: 1})
  const own = observe(start, {share: 1, difficulty: 0, weight: 0.1})
  expect(own.mean).toBeGreaterThan(0)
  expect(own.mean).toBeLessThan(measured.mean / 3)
  expect(own.spread).toBeGreaterThan(measured.spread)
})

test("the shares by evidence come to one, and few answers make a band only", () => {
  const mixed = ask({
    observations: [...seen("a", 1, 3), {module: "a", level: "L1", share: 1, evidence: "self", news: 1}],
  })
  expect(Object.values(mixed.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  expect([ask({answers: 14}).enough, ask({answers: 15}).enough]).toEqual([false, true])
})

test("luck moves the share of an interview by the spread that chances are computed with", () => {
  const logits = (share: number) => Math.log(share / (1 - share))
  const {low, share, high} = USUAL_LUCK
  expect(logits(share) - logits(low)).toBeCloseTo(0.6, 9)
  expect(logits(high) - logits(share)).toBeCloseTo(0.6, 9)
})

test("predictions are calibrated on simulated candidates, and better than their base rate", () => {
  const outcomes = Array.from({length: 800}, (_, seed) => simulateCandidate(seed + 1, 30, 0.5))
  const {error, brier, baseBrier} = calibration(
    outcomes.map(({predicted}) => predicted.one),
    outcomes.map(({passed}) => passed),
  )
  expect(error).toBeLessThan(0.07)
  expect(brier).toBeLessThan(0.7 * baseBrier)
})
