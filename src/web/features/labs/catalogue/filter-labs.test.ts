import {expect, test} from "vitest"
import {type LabRecord, NO_RECORD} from "#core/journal/fold-labs"
import type {LabCard} from "#model/labs/lab"
import {filterLabs, isFiltering, NO_FILTER} from "./filter-labs"

const EASY: LabCard = {
  id: "easy",
  title: "An easy one",
  summary: "Something small that fits into a lunch break",
  track: "ml",
  skills: ["offline-metrics"],
  level: "L1",
  difficulty: 2,
  minutes: 25,
  version: 1,
  pass: 50,
}
const HARD: LabCard = {
  ...EASY,
  id: "hard",
  title: "A hard one",
  skills: ["statistics"],
  level: "L3",
  minutes: 60,
}
const LONG: LabCard = {...EASY, id: "long", title: "A long one", minutes: 45}
const LABS = [HARD, LONG, EASY]
const attempt = {
  id: "01J00000000000000000000001",
  at: "2026-01-01T00:00:00.000Z",
  payload: {
    lab: "easy",
    labVersion: 1,
    language: "ts",
    code: "",
    codeHash: "0".repeat(64),
    engine: "labs/1",
    surface: "browser",
    score: 60,
    passed: true,
    beatsBest: false,
    metrics: {},
    trapsFailed: [],
    failure: null,
  },
} as const
const records = new Map<string, LabRecord>([["easy", {...NO_RECORD, attempts: [attempt], passed: attempt}]])
const known = {skills: {"offline-metrics": "Offline metrics", statistics: "Statistics"}, records}

const found = (change: Partial<typeof NO_FILTER>) =>
  filterLabs(LABS, {...NO_FILTER, ...change}, known).map(({id}) => id)

test("without a filter every lab is there, easiest and shortest first", () => {
  expect(found({})).toEqual(["easy", "long", "hard"])
  expect(isFiltering(NO_FILTER)).toBe(false)
  expect(isFiltering({...NO_FILTER, minutes: 30})).toBe(true)
})

test("skill, level and minutes each narrow the list", () => {
  expect(found({skill: "statistics"})).toEqual(["hard"])
  expect(found({level: "L1"})).toEqual(["easy", "long"])
  expect(found({minutes: 45})).toEqual(["easy", "long"])
})

test("words are looked for in titles, summaries and the names of skills, in any order", () => {
  expect(found({query: "metrics LONG"})).toEqual(["long"])
  expect(found({query: "nothing of the kind"})).toEqual([])
})

test("what is passed can be left out or shown alone", () => {
  expect(found({standing: "open"})).toEqual(["long", "hard"])
  expect(found({standing: "passed"})).toEqual(["easy"])
})
