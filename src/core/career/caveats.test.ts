import {expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import type {Profile} from "#model/profile"
import {lawOf} from "./answer"
import {makeQuestion} from "./question"

const content = loadContent(".")

function caveatsOf(
  profile: Partial<Profile> = {},
  preset = "open-data",
  beliefs: Record<string, number> = {},
): string[] {
  const question = makeQuestion(
    {profile: {role: "ml", level: "senior", years: 7, place: "us-tx", ...profile}, preset, beliefs},
    content,
  )
  return lawOf(question, content).caveats.map(({id}) => id)
}

test("Equal risks are said to be equal, until somebody moves one", () => {
  expect(caveatsOf()).toContain("equal-risks")
  expect(caveatsOf({}, "open-data", {"washout-share-ml": 0.3})).not.toContain("equal-risks")
  expect(caveatsOf({}, "article-as-told")).not.toContain("equal-risks")
})

test("Every answer says what its pay is", () => {
  expect(caveatsOf({}, "open-data")).toContain("modelled-total")
  expect(caveatsOf({}, "article")).toContain("article-bands")
})

test("People whose present work is modelled as general software work are told so", () => {
  expect(caveatsOf({role: "data-scientist"})).toContain("origin-pay")
  expect(caveatsOf({role: "backend"})).not.toContain("origin-pay")
  expect(caveatsOf({role: "mlops"})).not.toContain("origin-pay")
})

test("A move that takes too long, and no hours to learn, are said", () => {
  expect(caveatsOf({horizonYears: 3, hoursPerWeek: 1}, "open-data", {"move-hours-ai": 600})).toContain(
    "too-long-ai",
  )
  expect(caveatsOf({hoursPerWeek: 0})).toContain("no-hours")
  expect(caveatsOf()).not.toContain("no-hours")
})

test("Places without a cost of living or a tax table say so", () => {
  const ids = caveatsOf({place: "de"})
  expect(ids).toContain("before-tax")
  expect(ids.includes("no-cost-of-living")).toBe(content.places["de"]?.cost_of_living === null)
  expect(caveatsOf()).not.toContain("no-cost-of-living")
})
