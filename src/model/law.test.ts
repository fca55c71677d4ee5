import {readFileSync} from "node:fs"
import {describe, expect, test} from "vitest"
import {LAW_FORMATS, lawSchema} from "./law"
import {problemsOf} from "./parse"

const example: Record<string, unknown> = JSON.parse(
  readFileSync("test/vectors/career/example-law.json", "utf8"),
)

describe("lawSchema", () => {
  test("takes the example law unchanged", () => {
    expect(lawSchema.parse(example)).toEqual(example)
  })

  test("takes every field of /1 as /2", () => {
    expect(problemsOf(lawSchema, {...example, format: LAW_FORMATS[1]})).toEqual([])
  })

  test("drops what it does not know, so that a comment in a file does no harm", () => {
    expect(lawSchema.parse({...example, author: "me"})).not.toHaveProperty("author")
  })

  test("needs every field of /1", () => {
    const optional = ["note", "policy_start", "policy_switch_quarter", "policy_switch_to"]
    for (const field of Object.keys(example)) {
      const {[field]: _, ...rest} = example
      const fields = problemsOf(lawSchema, rest).map(problem => problem.field)
      expect(fields).toEqual(optional.includes(field) ? [] : [field])
    }
  })

  test("gives a /1 file no fields of /2: they are dropped, not obeyed", () => {
    expect(lawSchema.parse({...example, cost_of_living: 2})).not.toHaveProperty("cost_of_living")
  })

  test("names every field at fault, not only the first", () => {
    const fields = problemsOf(lawSchema, {
      ...example,
      equity_hit: -1,
      start_level: 9,
      layoff_step: [0, -1],
    }).map(({field}) => field)
    expect(fields.sort()).toEqual(["equity_hit", "layoff_step[1]", "start_level"])
  })
})
