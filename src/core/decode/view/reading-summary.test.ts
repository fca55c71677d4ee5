import {expect, test} from "vitest"
import type {PostingReading} from "#model/decode/reading"
import {readingSummarySchema} from "#model/decode/saved-posting"
import {engineNotice, readingSummary} from "./reading-summary"

const reading: PostingReading = {
  id: "text-1",
  lane: "mlops",
  mix: {ai: 0.1, ml: 0.2, mlops: 0.7},
  confidence: 0.82,
  level: "senior",
  titleLane: "ml",
  titleMatchesDuties: false,
  skills: [{id: "kubernetes", name: "Kubernetes", evidence: [{start: 0, end: 10}]}],
  pay: {min: 180_000, max: null, currency: "USD", period: "year", evidence: [{start: 0, end: 10}]},
  remote: "remote",
  flags: [{id: "title-mismatch", message: "The title differs", evidence: []}],
  engine: "decode/1",
  chances: {ai: 0.1, ml: 0.2, mlops: 0.6, none: 0.1},
  laneEvidence: [],
  sections: [],
  years: {least: 5, most: null, evidence: []},
}

test("readingSummary() keeps what its schema holds, and no evidence", () => {
  const summary = readingSummary(reading)
  expect(readingSummarySchema.parse(summary)).toEqual(summary)
  expect(summary).toMatchObject({skills: ["kubernetes"], flags: ["title-mismatch"], pay: {max: null}})
  expect(JSON.stringify(summary)).not.toContain("evidence")
})

test("engineNotice() says nothing where the engine is the same", () => {
  expect(engineNotice({engine: "decode/1", summary: readingSummary(reading)}, reading)).toBeNull()
})

test("engineNotice() says what changed with another engine", () => {
  const summary = {...readingSummary(reading), lane: "ml", confidence: 0.6} as const
  expect(engineNotice({engine: "decode/0", summary}, reading)).toBe(
    "Kept with decode/0, read anew with decode/1: was ML (60\u202f%), is MLOps (82\u202f%).",
  )
  expect(engineNotice({engine: "decode/0", summary: readingSummary(reading)}, reading)).toBe(
    "Kept with decode/0, read anew with decode/1: still MLOps (82\u202f%).",
  )
})
