import {expect, test} from "vitest"
import {type Question, questionHeadSchema} from "#model/practice/question"
import {answeredQuestion} from "./answered-question"
import {blankResponse} from "./blank-response"

const QUESTION: Question = {
  ...questionHeadSchema.parse({
    kind: "concept",
    title: "A title",
    level: "L2",
    minutes: 5,
    skills: ["rag"],
    labs: [],
    source: ["own-knowledge"],
    rubric: ["a", "b", "c", "d"].map(id => ({
      id,
      level: "L1",
      says: "It says something",
      cue: "What does it say?",
      match: {groups: [["alpha"]]},
    })),
  }),
  id: "x",
  module: "m",
  track: "ml-design",
  prompt: "",
  answer: "",
  code: null,
  mended: null,
  starter: null,
  solution: null,
}
const secondsOf = (seconds: number) =>
  answeredQuestion(QUESTION, {
    response: blankResponse(QUESTION),
    grading: {
      points: [],
      probes: [],
      score: 0,
      evidence: {measured: 0, form: 0, probed: 0, matched: 0, self: 0},
    },
    day: "2026-11-28",
    seconds,
    mock: null,
  }).seconds

test("a page that was left open does not use up the day: an answer takes three times its minutes at the most", () => {
  expect([secondsOf(240), secondsOf(900), secondsOf(7200)]).toEqual([240, 900, 900])
})
