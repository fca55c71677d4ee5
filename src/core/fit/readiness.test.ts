import {expect, test} from "vitest"
import {LANES} from "#model/lane"
import {CONTENT} from "../../../test/vectors/fit-instrument"
import {readinessOf} from "./readiness"

const core = CONTENT.lanes["mlops"]?.kind === "lane" ? CONTENT.lanes["mlops"].skills.core : []

test("readinessOf() says nothing of whom nothing is known", () => {
  expect(readinessOf({role: null, skills: [], content: CONTENT})).toBeNull()
})

test("who has proven every core skill of a lane has no hours left in it", () => {
  const skills = core.map(id => ({id, state: "proven" as const}))
  const found = readinessOf({role: null, skills, content: CONTENT})
  expect(found?.mlops.share).toBeCloseTo(1, 12)
  expect(found?.mlops.hoursMissing.value).toBeCloseTo(0, 9)
  expect(found?.mlops.skillsKnown).toBe(core.length)
})

test("the skills of a role count as claimed, and those that are known better count for more", () => {
  const backend = readinessOf({role: "backend", skills: [], content: CONTENT})
  const proven = readinessOf({role: "backend", skills: [{id: "python", state: "proven"}], content: CONTENT})
  for (const lane of LANES) {
    expect(backend?.[lane].share).toBeGreaterThan(0)
    expect(proven?.[lane].share).toBeGreaterThan(backend?.[lane].share ?? 1)
  }
})

test("a role of a lane is readier for it than for the others", () => {
  const found = readinessOf({role: "ml", skills: [], content: CONTENT})
  expect(found?.ml.share).toBeGreaterThan(Math.max(found?.ai.share ?? 1, found?.mlops.share ?? 1))
})

test("the hours left have a range, and the role is the same as its skills", () => {
  const found = readinessOf({role: "devops", skills: [], content: CONTENT})
  const {low = 0, value = 0, high = 0} = found?.ai.hoursMissing ?? {}
  expect(low).toBeLessThan(value)
  expect(value).toBeLessThan(high)
})
