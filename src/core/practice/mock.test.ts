import {expect, test} from "vitest"
import {COMPANIES, type MockPart} from "#model/practice/practice-events"
import type {RubricPoint} from "#model/practice/question"
import {TRACK_SAMPLE} from "../../../test/fixtures/track-sample"
import {buildMock, mockShape} from "./build-mock"
import {partWords} from "./practice-words"
import {type MockPoint, rateMock} from "./rate-mock"

const ASKED = {track: "ml-design", level: "L2", company: "product", seed: 5, seen: new Set<string>()} as const

test("a mock has the parts of its kind of company, and the same seed draws the same one", () => {
  const items = buildMock(TRACK_SAMPLE, ASKED)
  expect(items.map(({part}) => part)).toEqual(["estimation", "design", "incident", "deep-dive"])
  expect(buildMock(TRACK_SAMPLE, ASKED)).toEqual(items)
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0)
  expect(minutes).toBeGreaterThanOrEqual(45)
  expect(minutes).toBeLessThanOrEqual(60)
})

test.each(COMPANIES)("what is promised of a mock for %s is what it has", company => {
  const items = buildMock(TRACK_SAMPLE, {...ASKED, company})
  const {minutes, parts} = mockShape(company)
  expect(items.map(({part}) => part)).toEqual(parts)
  expect(items.reduce((sum, item) => sum + item.minutes, 0)).toBe(minutes)
})

test("partWords() names the parts in one sentence", () => {
  expect(partWords(mockShape("startup").parts)).toBe("an incident, a design with follow-ups and a deep dive")
})

test("parts come from different modules where there are some, and seen questions last", () => {
  const modules = new Map(TRACK_SAMPLE.questions.map(({id, module}) => [id, module]))
  for (let seed = 0; seed < 40; seed += 1) {
    const items = buildMock(TRACK_SAMPLE, {...ASKED, seed})
    expect(new Set(items.map(({question}) => modules.get(question))).size).toBe(items.length)
    const again = buildMock(TRACK_SAMPLE, {
      ...ASKED,
      seed,
      seen: new Set(items.map(({question}) => question)),
    })
    expect(again.filter(({question}) => items.some(item => item.question === question))).toEqual([])
  }
})

test("a part without a question is a bug of the content", () => {
  expect(() => buildMock({...TRACK_SAMPLE, questions: []}, ASKED)).toThrow("no question for the part")
})

function points(spec: readonly [MockPart, RubricPoint["level"], number, string?][]): MockPoint[] {
  return spec.map(([part, level, share, by], at) => ({
    part,
    question: "q",
    point: {id: `p${at}`, level, says: "s", cue: "c", ...(by === undefined ? {} : {by})},
    result: {id: `p${at}`, share, evidence: by === undefined ? "matched" : "measured"},
  }))
}

test("a mock is passed with most of the lower points and half of the level's own", () => {
  const verdict = rateMock(
    points([
      ["design", "L1", 1, "x"],
      ["design", "L1", 1, "x"],
      ["incident", "L2", 1, "cause"],
      ["incident", "L2", 0, "minutes"],
    ]),
    "L2",
  )
  expect(verdict).toMatchObject({passed: true, base: 1, top: 0.5, overall: 3})
})

test("excellence at the level does not make up for what lower levels must have", () => {
  const verdict = rateMock(
    points([
      ["design", "L1", 0, "x"],
      ["design", "L1", 1, "x"],
      ["incident", "L2", 1, "cause"],
    ]),
    "L2",
  )
  expect(verdict).toMatchObject({passed: false, overall: 2})
})

test("points above the level count against nobody", () => {
  const spec: [MockPart, RubricPoint["level"], number, string?][] = [["design", "L1", 1, "x"]]
  expect(rateMock(points([...spec, ["design", "L4", 0]]), "L2")).toMatchObject({passed: true, overall: 4})
})

test("dimensions are rated by their own points and say what they rest on", () => {
  const {ratings} = rateMock(
    points([
      ["estimation", "L1", 1, "n"],
      ["incident", "L1", 0.5, "cause"],
      ["deep-dive", "L1", 0.2],
    ]),
    "L2",
  )
  expect(ratings.map(({dimension, rating, evidence}) => [dimension, rating, evidence])).toEqual([
    ["numbers", 4, "measured"],
    ["diagnosis", 2, "measured"],
    ["explanation", 1, "matched"],
  ])
})
