import {join} from "node:path"
import {expect, test} from "vitest"
import {z} from "zod"
import {readLabs} from "#io/node/content/read-labs"
import type {Lab} from "#model/labs/lab"
import type {Grade} from "#model/labs/verdict"
import type {OpenSystem} from "../sim/lab-system"
import {gradePlay, TRAPPED_SCORE} from "./grade-play"

// A system that asks once and measures what is answered for each world: the grader alone is under test.
const ECHO: OpenSystem = {
  id: "echo",
  exports: [],
  parameters: z.unknown(),
  metrics: ["value"],
  *play(worlds) {
    const answers = yield {
      call: "value",
      on: "code",
      ids: worlds.map((_, id) => id),
      shared: [],
      args: worlds.map(({seed}) => [seed]),
    }
    return answers.map(answer => ({metrics: {value: Number(answer)}, trace: null}))
  },
  best: () => ({value: 1}),
  realism: {},
}
const HIDDEN = [11, 12, 13]

function echoLab(): Lab {
  const {labs} = readLabs(join(import.meta.dirname, "../../.."))
  const [real] = Object.values(labs)
  if (real === undefined) throw new Error("There is no lab")
  const [trap] = real.traps
  if (trap === undefined) throw new Error("There is no trap")
  return {
    ...real,
    pass: 50,
    seeds: {visible: [1, 2, 3], hidden: 3, luck: 10},
    metrics: [{id: "value", name: "Value", unit: "ratio", better: "higher", meaning: "What was answered"}],
    anchors: {
      baseline: {value: 0, by: "starter"},
      good: {value: 0.8, by: "reference"},
      best: {value: 1, by: "bound", label: "The most"},
    },
    traps: [{...trap, seeds: [21, 22], require: [{metric: "value", at_least: 0.4}]}],
  }
}

function gradeOf(answer: (seed: unknown) => number): Grade {
  const play = gradePlay(echoLab(), ECHO, HIDDEN)
  const front = play.next()
  if (front.done) throw new Error("Expected a front")
  const graded = play.next(front.value.args.map(([seed]) => answer(seed)))
  if (!graded.done) throw new Error("Expected a grade")
  return graded.value
}

test("gradePlay() scores the visible worlds", () => {
  expect(gradeOf(seed => (seed === 1 ? 1 : Number(seed) > 3 ? 0.7 : 0.5))).toMatchObject({
    passed: true,
    confirmed: true,
    metrics: {value: 2 / 3},
  })
  expect(gradeOf(() => 0.7).score).toBeCloseTo(70, 12)
})

test("gradePlay() does not pass below the bar", () => {
  expect(gradeOf(() => 0.45)).toMatchObject({passed: false, confirmed: true})
})

test("gradePlay() lets the hidden worlds count where the code was made for the visible ones", () => {
  const grade = gradeOf(seed => (Number(seed) <= 3 ? 1 : 0.4))
  expect(grade).toMatchObject({confirmed: false, passed: false})
  expect(grade.score).toBeCloseTo(40, 12)
})

test("gradePlay() does not reward luck in the hidden worlds", () => {
  expect(gradeOf(seed => (HIDDEN.includes(Number(seed)) ? 1 : 0.6)).score).toBeCloseTo(60, 12)
})

test("gradePlay() caps the score of who falls into a trap, and says what was found", () => {
  const grade = gradeOf(seed => (Number(seed) > 20 ? 0.1 : 0.9))
  expect(grade).toMatchObject({score: TRAPPED_SCORE, passed: false})
  expect(grade.traps[0]).toMatchObject({
    passed: false,
    checks: [{metric: "value", found: 0.1, atLeast: 0.4, atMost: null}],
  })
})

test("gradePlay() says when a solution beats the best anchor", () => {
  expect(gradeOf(() => 1.2)).toMatchObject({beatsBest: true, score: 100})
  expect(gradeOf(() => 1)).toMatchObject({beatsBest: false, score: 100})
})

test("gradePlay() calls nothing beyond the best that the hidden worlds do not confirm", () => {
  const grade = gradeOf(seed => (Number(seed) <= 3 ? 1.2 : 0.7))
  expect(grade).toMatchObject({beatsBest: false, confirmed: false, passed: true})
  expect(grade.score).toBeCloseTo(70, 12)
})

test("gradePlay() calls nothing beyond the best that falls into a trap", () => {
  expect(gradeOf(seed => (Number(seed) > 20 ? 0.1 : 1.2))).toMatchObject({
    beatsBest: false,
    score: TRAPPED_SCORE,
  })
})
