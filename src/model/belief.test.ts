import {describe, expect, test} from "vitest"
import {beliefSchema, idSchema, presetSchema} from "./belief"
import {problemsOf} from "./parse"

const belief = {
  id: "layoff-rate",
  name: "Lay-offs a year",
  explain: "Chance of losing the job in a year.",
  kind: "world",
  value: 0.05,
  low: 0.02,
  high: 0.09,
  min: 0,
  max: 0.4,
  unit: "per year",
  source: ["own-guess"],
  evidence: "None",
  confidence: "guess",
}
const fieldsOf = (change: object) =>
  problemsOf(beliefSchema, {...belief, evidence: "None that is public", ...change}).map(({field}) => field)

describe("beliefSchema", () => {
  test("takes a belief whose numbers stand in order", () => {
    expect(fieldsOf({})).toEqual([])
    expect(fieldsOf({low: 0.05, high: 0.05, min: 0.05, max: 0.05})).toEqual([])
  })

  test.each([
    ["min", {min: 0.03}],
    ["low", {low: 0.06}],
    ["value", {value: 0.1}],
    ["high", {high: 0.5}],
  ])("says which number is out of order: %s", (field, change) => {
    expect(fieldsOf(change)).toEqual([field])
  })

  test("needs a source, a unit, and evidence in words", () => {
    expect(fieldsOf({source: []})).toEqual(["source"])
    expect(fieldsOf({unit: ""})).toEqual(["unit"])
    expect(fieldsOf({evidence: "?"})).toEqual(["evidence"])
  })
})

test("idSchema takes kebab-case alone", () => {
  for (const id of ["a", "layoff-rate", "l3-to-l4"]) expect(idSchema.safeParse(id).success).toBe(true)
  for (const id of ["", "Layoff", "layoff_rate", "-a", "a-", "a--b", "3a", "a b"])
    expect(idSchema.safeParse(id).success).toBe(false)
})

test("presetSchema wants a reason for every belief that it changes", () => {
  const preset = {
    name: "Article",
    explain: "As the article has it.",
    order: 1,
    bands: "article",
    beliefs: {"layoff-rate": {value: 1, low: 0, high: 2}},
  }
  expect(problemsOf(presetSchema, preset).map(({field}) => field)).toEqual(["beliefs.layoff-rate.why"])
})
