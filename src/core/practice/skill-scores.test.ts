import {expect, test} from "vitest"
import {skillScores} from "./skill-scores"

const QUESTIONS = [
  {id: "a", skills: ["rag", "agents"]},
  {id: "b", skills: ["rag"]},
]
const answer = (question: string, score: number, evidence: "measured" | "self") => ({
  question,
  score,
  points: [{id: "p", share: score, evidence}],
})

test("an answer counts for each skill of its question, the weakest skill comes first", () => {
  const answers = [answer("a", 1, "measured"), answer("b", 0.5, "self")]
  expect(skillScores(QUESTIONS, answers)).toEqual([
    {skill: "rag", answers: 2, score: 0.75, measured: 0.5},
    {skill: "agents", answers: 1, score: 1, measured: 1},
  ])
})

test("answers to questions that are gone are left out", () => {
  expect(skillScores(QUESTIONS, [answer("gone", 1, "self")])).toEqual([])
})
