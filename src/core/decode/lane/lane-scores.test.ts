import {expect, test} from "vitest"
import type {LaneModel} from "#model/decode/lane-model"
import {splitSections} from "../sections"
import {laneGrams} from "./lane-grams"
import {chancesOf, laneScores, prepareLaneModel} from "./lane-scores"

const MODEL: LaneModel = {
  format: "lanewise-decode/1",
  trained: "2026-11-24",
  about: "A tiny model for tests",
  postings: 100,
  labelled: 10,
  weightUnit: 0.1,
  bias: [0, 0, 0, 0],
  grams: "prompt\ntrain\ntrain_model\nkubernete",
  gramCounts: [10, 10, 5, 10],
  gramWeights: [
    [40, -10, -20, -10],
    [-10, 30, -10, -10],
    [-10, 40, -10, -20],
    [-20, -10, 40, -10],
  ],
  titleGrams: "ml_engineer\nmlop",
  titleWeights: [
    [0, 5, 0, -5],
    [0, 0, 9, -9],
  ],
  confidence: {intercept: 0, slope: 1},
  mixPower: 1,
  mixSpread: 0.5,
  scores: [],
  calibration: [],
}
const prepared = prepareLaneModel(MODEL)

function scoresOf(text: string, title = "") {
  return laneScores(prepared, {title, text, pieces: splitSections(text).pieces})
}

test("laneGrams() brings the ways to write one thing together and pairs neighbours", () => {
  expect(laneGrams("Large Language Models and the Pipelines")).toEqual(["llm", "pipeline", "llm_pipeline"])
  expect(laneGrams("Machine-learning pipelines")).toEqual(["ml", "pipeline", "ml_pipeline"])
})

test("laneScores() follows the words of the duties, and the chances sum to 1", () => {
  const {chances} = scoresOf("What you'll do\n- Train models\n- Train more models")
  expect(chances.ml).toBeGreaterThan(0.8)
  expect(chances.ai + chances.ml + chances.mlops + chances.none).toBeCloseTo(1, 12)
})

test("laneScores() does not count benefits and legal text", () => {
  const {chances} = scoresOf("Benefits\n- Prompt pay\n- Kubernetes courses")
  expect(chances.ai).toBeCloseTo(0.25, 12)
})

test("laneScores() weighs duties above demands", () => {
  const duty = scoresOf("Responsibilities\n- Write prompts\nRequirements\n- Kubernetes").chances
  const demand = scoresOf("Responsibilities\n- Kubernetes\nRequirements\n- Write prompts").chances
  expect(duty.ai).toBeGreaterThan(demand.ai)
  expect(demand.mlops).toBeGreaterThan(duty.mlops)
})

test("laneScores() lets the title speak where the text says nothing", () => {
  expect(scoresOf("We are a company.", "MLOps Lead").chances.mlops).toBeGreaterThan(0.4)
})

test("laneScores() names the sentence that speaks for each lane, and its share", () => {
  const text = "What you'll do\n- Train models daily\n- Keep Kubernetes alive\n- Drink coffee"
  const {evidence} = scoresOf(text)
  expect(evidence.map(({lane, start, end}) => [lane, text.slice(start, end)])).toEqual([
    ["ml", "Train models daily"],
    ["mlops", "Keep Kubernetes alive"],
  ])
  expect(evidence.reduce((sum, {weight}) => sum + weight, 0)).toBeCloseTo(1, 12)
})

test("chancesOf() bears scores that exp() alone could not", () => {
  expect(chancesOf([1000, 0, -1000, 0]).ai).toBe(1)
})
