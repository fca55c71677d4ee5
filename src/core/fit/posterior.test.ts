import {describe, expect, test} from "vitest"
import type {FitAnswer, Rating} from "#model/fit/answers"
import {LANES} from "#model/lane"
import {INSTRUMENT, pair, STATEMENTS} from "../../../test/vectors/fit-instrument"
import {sortOut} from "./conversation"
import {CELLS, chancesOf, GRID, type PerLane} from "./grid"
import {CHOSEN} from "./likelihood"
import {logLikelihood, posterior, withEvidence} from "./posterior"

const {ai, ml, mlops} = STATEMENTS

function chancesAfter(answers: readonly FitAnswer[], widened = 1): PerLane {
  return chancesOf(posterior(logLikelihood(sortOut(answers, INSTRUMENT), INSTRUMENT), widened))
}

function expectNear(found: PerLane, wanted: PerLane, within = 0.004): void {
  for (const lane of LANES) expect(Math.abs(found[lane] - wanted[lane])).toBeLessThan(within)
}

test("before any answer each lane has a third", () => {
  expectNear(chancesAfter([]), {ai: 1 / 3, ml: 1 / 3, mlops: 1 / 3}, 1e-4)
})

test("every cell of the grid has exactly one first place to give", () => {
  for (let cell = 0; cell < CELLS; cell += 1)
    expect(LANES.reduce((sum, lane) => sum + (GRID.first[lane][cell] ?? 0), 0)).toBeCloseTo(1, 12)
})

describe("the chance of an answer", () => {
  test("sums to 1 over the four that choose, in every cell and for every two lanes", () => {
    for (const lane of LANES)
      for (const over of LANES)
        for (let cell = 0; cell < CELLS; cell += 97) {
          const {chances} = INSTRUMENT.pairs[lane][over]
          const sum = CHOSEN.reduce((total, rating) => total + (chances[rating][cell] ?? 0), 0)
          expect(sum).toBeCloseTo(1, 12)
        }
  })

  test("is the same from the other side", () => {
    for (let cell = 0; cell < CELLS; cell += 61) {
      expect(INSTRUMENT.pairs.ai.ml.chances[1][cell]).toBeCloseTo(
        INSTRUMENT.pairs.ml.ai.chances[5][cell] ?? 2,
        14,
      )
      expect(INSTRUMENT.pairs.ai.mlops.chances[4][cell]).toBeCloseTo(
        INSTRUMENT.pairs.mlops.ai.chances[2][cell] ?? 2,
        14,
      )
    }
  })

  // numpy 2.4.6: sum over 321 noise nodes 0.05 apart, at (AI less MLOps, ML less MLOps)
  test.each([
    [1, 0, [0.546244439956388, 0.226877778388955, 0.226877778388955]],
    [1, -2, [0.671491783510872, 0.032417579322350926, 0.2960906348674329]],
    [-0.6, 2.4, [0.051740303174171526, 0.8446130782400156, 0.10364661669842491]],
  ])("to one of the three questions at (%d, %d) is that of another program", (x, y, wanted) => {
    const cell = GRID.ai.findIndex(
      (value, index) => Math.abs(value - x) < 1e-9 && Math.abs((GRID.ml[index] ?? 0) - y) < 1e-9,
    )
    const found = LANES.map(lane => Math.exp(INSTRUMENT.questionLogs[lane][cell] ?? 0))
    found.forEach((chance, index) => {
      expect(Math.abs(chance - (wanted[index] ?? 0))).toBeLessThan(2e-6)
    })
  })
})

describe("chances after answers", () => {
  // numpy 2.4.6: the same integral over 721 x 721 cells 0.025 wide
  test.each([
    [[pair(ai, ml, 2)], {ai: 0.37941, ml: 0.2526, mlops: 0.36799}],
    [[pair(ai, ml, 1)], {ai: 0.58914, ml: 0.10003, mlops: 0.31083}],
    [[pair(ai, ml, 1), pair(mlops, ai, 2), pair(ml, mlops, 1)], {ai: 0.51582, ml: 0.31635, mlops: 0.16783}],
    [
      [{kind: "question", question: "good-week", choice: "ml"} as const],
      {ai: 0.21378, ml: 0.57244, mlops: 0.21378},
    ],
  ])("are those of a finer grid in another program, to half a point (%#)", (answers, wanted) => {
    expectNear(chancesAfter(answers), wanted, 0.005)
  })

  test("do not depend on the order of answers, nor on which statement stood first", () => {
    const answers = [pair(ai, ml, 1), pair(ml, mlops, 4), pair(mlops, ai, 5)]
    const turned = [pair(ai, mlops, 1), pair(mlops, ml, 2), pair(ml, ai, 5)]
    expectNear(chancesAfter(answers), chancesAfter(turned), 1e-12)
    expectNear(chancesAfter(answers), chancesAfter(answers.toReversed()), 1e-12)
  })

  test("stay as they are when neither statement was chosen, and when a question has no answer that fits", () => {
    const nothing: FitAnswer[] = [pair(ai, ml, 3), {kind: "question", question: "good-week", choice: "none"}]
    expectNear(chancesAfter(nothing), chancesAfter([]), 1e-12)
  })

  test("count two equal answers to one pair as one, and two that contradict as little", () => {
    expectNear(chancesAfter([pair(ai, ml, 1), pair(ml, ai, 5)]), chancesAfter([pair(ai, ml, 1)]), 1e-12)
    const torn = chancesAfter([pair(ai, ml, 2), pair(ml, ai, 2)])
    expect(Math.abs(torn.ai - torn.ml)).toBeLessThan(1e-9)
  })

  test("lie nearer to a third when the doubt is widened", () => {
    const answers = [pair(ai, ml, 1), pair(ai, mlops, 1)]
    const plain = chancesAfter(answers).ai
    const wide = chancesAfter(answers, 1.5).ai
    expect(wide).toBeLessThan(plain - 0.05)
    expect(wide).toBeGreaterThan(1 / 3)
  })

  test("leave out statements and questions that the bank does not know", () => {
    const unknown: FitAnswer[] = [
      pair("lost-statement", ml, 1),
      pair(ai, "reads-conversations", 1),
      {kind: "question", question: "lost-question", choice: "ml"},
    ]
    expectNear(chancesAfter(unknown), chancesAfter([]), 1e-12)
  })
})

test("withEvidence() multiplies the odds of two lanes by e to the difference of their nats, but for ties", () => {
  const plain = posterior(logLikelihood(sortOut([pair(ai, ml, 2)], INSTRUMENT), INSTRUMENT))
  const before = chancesOf(plain)
  const after = chancesOf(withEvidence(plain, {ai: 0, ml: 0.4, mlops: 1.1}))
  const gained = (lane: "ml" | "mlops") =>
    Math.log(after[lane] / after.ai) - Math.log(before[lane] / before.ai)
  expect(gained("ml")).toBeGreaterThan(0.35)
  expect(gained("ml")).toBeLessThan(0.41)
  expect(gained("mlops")).toBeGreaterThan(1)
  expect(gained("mlops")).toBeLessThan(1.11)
})

test.each<Rating>([1, 2])("the stronger the answer, the further it moves: %d", answer => {
  expect(chancesAfter([pair(ai, ml, answer)]).ai).toBeGreaterThan(1 / 3)
  expect(chancesAfter([pair(ai, ml, 1)]).ai).toBeGreaterThanOrEqual(chancesAfter([pair(ai, ml, answer)]).ai)
})
