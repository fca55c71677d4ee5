import {expect, test} from "vitest"
import {type Question, questionHeadSchema} from "#model/practice/question"
import {type Response, responseSchema} from "#model/practice/response"
import {gradeResponse, trustOf} from "./grade-response"
import {creditOf, measureResponse} from "./measure-response"

const BODY = {
  id: "x",
  module: "m",
  track: "ml-design",
  prompt: "",
  answer: "",
  code: null,
  mended: null,
  starter: null,
  solution: null,
} as const
const COMMON = {
  title: "A title",
  level: "L2",
  minutes: 5,
  skills: ["rag"],
  labs: [],
  source: ["own-knowledge"],
}
const point = (id: string, more: object) => ({
  id,
  level: "L1",
  says: "It says something",
  cue: "What does it say?",
  ...more,
})
const PROBE = {ask: "Which of these?", options: ["a", "b", "c"], right: 1, why: "Because of b"}
const NO_PROSE = {text: "", claims: {}, probes: {}}
const NAIVE = {passed: 0, failed: 0}

function question(head: object): Question {
  return {...questionHeadSchema.parse({...COMMON, ...head}), ...BODY}
}
function answer(response: object): Response {
  return responseSchema.parse({...NO_PROSE, ...response})
}

const CONCEPT = question({
  kind: "concept",
  rubric: [
    point("one", {match: {groups: [["alpha"]]}, probe: PROBE}),
    point("two", {match: {groups: [["beta"]]}, probe: PROBE}),
    point("three", {match: {groups: [["gamma"], ["delta"]], within: 3}}),
    point("senior", {level: "L4", match: {groups: [["omega"]]}}),
  ],
})
const grade = (response: object, level: "L2" | "L4" = "L2", honesty = NAIVE) =>
  gradeResponse(CONCEPT, answer({kind: "concept", ...response}), {level, honesty})

test("prose alone counts by its words, and points above the level do not count against it", () => {
  const {points, score} = grade({text: "alpha and gamma then delta"})
  expect(points.map(({share}) => share)).toEqual([1, 0, 1, 0])
  expect(score).toBeCloseTo(2 / 3, 12)
  expect(grade({text: "alpha and gamma then delta"}, "L4").score).toBeCloseTo(2 / 4, 12)
})

test("a claim with a right probe counts whole, with a wrong one hardly", () => {
  const {points, probes} = grade({text: "", claims: {one: true, two: true}, probes: {one: 1, two: 0}})
  expect(points.slice(0, 2)).toEqual([
    {id: "one", share: 1, evidence: "probed"},
    {id: "two", share: 0.2, evidence: "probed"},
  ])
  expect(probes).toEqual([
    {point: "one", claimed: true, right: true},
    {point: "two", claimed: true, right: false},
  ])
})

test("a bare claim is worth what claims have been worth", () => {
  const naive = grade({claims: {three: true}}).points[2]
  const honest = grade({claims: {three: true}}, "L2", {passed: 20, failed: 0}).points[2]
  const boaster = grade({claims: {three: true}}, "L2", {passed: 0, failed: 20}).points[2]
  expect(naive).toEqual({id: "three", share: 0.8, evidence: "self"})
  expect(honest?.share).toBeGreaterThan(0.9)
  expect(boaster?.share).toBeLessThan(0.2)
  expect(trustOf(NAIVE)).toBe(0.8)
})

test("a point that the person gives up is not given by its words", () => {
  expect(grade({text: "alpha", claims: {one: false}}).points[0]).toEqual({
    id: "one",
    share: 0,
    evidence: "self",
  })
})

test("the shares of evidence come to one", () => {
  const {evidence} = grade({text: "alpha", claims: {two: true}, probes: {two: 1}})
  expect(evidence).toMatchObject({matched: 2 / 3, probed: 1 / 3})
})

test("a number earns by the error of its logarithm, the same up and down", () => {
  const credit = (given: number) => creditOf(given, {value: 100, tolerance: 0.1})
  expect([100, 109, 92, 125, 80, 200, 0, -3].map(credit)).toEqual([1, 1, 1, 0.5, 0.5, 0, 0, 0])
})

const INCIDENT = question({
  kind: "debugging",
  rubric: ["cause", "minutes", "action"]
    .map(by => point(by, {by}))
    .concat(point("p", {match: {groups: [["x1"]]}})),
  incident: {
    causes: ["a", "b", "c", "d"].map(id => ({id, says: "It may be this one"})),
    cause: "a",
    probes: [
      {id: "p1", ask: "Look at this log", minutes: 5, finds: "Nothing that speaks for b", clears: ["b"]},
      {
        id: "p2",
        ask: "Look at that plot",
        minutes: 5,
        finds: "Nothing that speaks for c, d",
        clears: ["c", "d"],
      },
      {id: "p3", ask: "Look at the code", minutes: 30, finds: "Nothing in it at all", clears: []},
      {id: "p4", ask: "Ask somebody else", minutes: 10, finds: "They do not know", clears: ["d"]},
      {id: "p5", ask: "Run it all again", minutes: 40, finds: "It happens again", clears: ["b", "c"]},
    ],
    actions: [
      {id: "good", says: "Do the right thing", right: true, why: "It helps at once"},
      {id: "bad", says: "Do the wrong thing", right: false, why: "It does not help"},
      {id: "worse", says: "Do nothing at all", right: false, why: "It goes on then"},
    ],
  },
})
const incident = (asked: string[], cause: string, action = "good") =>
  measureResponse(INCIDENT, answer({kind: "debugging", asked, cause, action}))

test("an incident counts the minutes of evidence that settles it", () => {
  expect(incident(["p1", "p2"], "a")).toEqual({cause: 1, minutes: 1, action: 1})
  expect(incident(["p1", "p3", "p2"], "a", "bad")).toEqual({cause: 1, minutes: 0.25, action: 0})
})

test("a guess that comes true earns no minutes, a wrong cause nothing", () => {
  expect(incident(["p1"], "a").minutes).toBe(0)
  expect(incident(["p1", "p2"], "b")).toMatchObject({cause: 0, minutes: 0})
})

const READING = question({
  kind: "code-reading",
  rubric: ["f1", "f2"]
    .map(by => point(by, {by}))
    .concat(point("p", {match: {groups: [["x1"]]}}), point("q", {match: {groups: [["x2"]]}})),
  reading: {
    language: "ts",
    faults: [
      {id: "f1", lines: [2, 3], says: "The first fault"},
      {id: "f2", lines: [7], says: "The second fault"},
    ],
    shows: [
      {fault: "f1", run: "f()", gives: 1, should: 2},
      {fault: "f2", run: "g()", gives: 1, should: 2},
    ],
  },
})
const marked = (lines: number[]) => measureResponse(READING, answer({kind: "code-reading", lines}))

test("faults are found by any of their lines, and marking everything finds nothing", () => {
  expect(marked([3])).toEqual({f1: 1, f2: 0})
  expect(marked([2, 7, 9])).toEqual({f1: 1, f2: 1})
  expect(marked([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])["f1"]).toBeCloseTo(0.3, 12)
})

test("an answer of another kind is a bug", () => {
  expect(() => measureResponse(READING, answer({kind: "concept"}))).toThrow(RangeError)
})
