import {existsSync, readFileSync} from "node:fs"
import {join} from "node:path"
import {describe, expect, test} from "vitest"
import {runLaw} from "#core/career/run-law"
import {careerResultSchema} from "#model/career-result-schema"
import {problemsOf} from "#model/parse"
import {exampleLaw} from "../../test/vectors/career/laws"
import {publishedSchemas, staleSchemas} from "./published-schemas"

const folder = join(import.meta.dirname, "../../docs/schemas")

test("The committed schemas are fresh", () => {
  const read = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : null
  expect(staleSchemas(read)).toEqual([])
})

test("A missing or a changed file counts as stale", () => {
  const files = publishedSchemas().map(({file}) => file)
  expect(staleSchemas(() => null)).toEqual(files)
  expect(staleSchemas(() => "{}")).toEqual(files)
})

describe("Each published schema", () => {
  test.each(publishedSchemas())("$file names itself and has the fields of its format", ({text}) => {
    const schema = JSON.parse(text)
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema")
    expect(schema.$id).toMatch(/^urn:lanewise:/)
    expect(schema.type).toBe("object")
    expect(Object.keys(schema.properties)).toContain("format")
  })

  test("of offers requires the offers alone, each with a name and base pay", () => {
    const offers = publishedSchemas()
      .map(({text}) => JSON.parse(text))
      .find(({$id}) => $id === "urn:lanewise:offers:1")
    expect(offers.required).toEqual(["offers"])
    expect(offers.properties.offers.items.required).toEqual(["name", "baseUsd"])
  })

  test("of laws requires the fields of /1 and knows those of /2", () => {
    const [law] = publishedSchemas().map(({text}) => JSON.parse(text))
    const {
      note: _,
      policy_start: __,
      policy_switch_quarter: ___,
      policy_switch_to: ____,
      ...required
    } = exampleLaw()
    expect([...law.required].sort()).toEqual(Object.keys(required).sort())
    for (const field of ["washout", "market", "vesting", "tax_parts", "utility"])
      expect(law.properties).toHaveProperty(field)
  })
})

describe("careerResultSchema", () => {
  test("takes what a run gives, unchanged", () => {
    for (const law of [
      exampleLaw(),
      exampleLaw({
        utility: {risk_aversion: 2, consumption_floor: 1, savings_buffer_months: 0},
        pay_thresholds: [1, 1e9],
      }),
    ]) {
      const result = runLaw(law, {careers: 50, seed: 1, coupling: "independent"})
      expect(careerResultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result)
    }
  })

  test("refuses a result with something missing", () => {
    const {beats: _, ...rest} = runLaw(exampleLaw(), {careers: 5, seed: 1, coupling: "independent"})
    expect(problemsOf(careerResultSchema, rest).map(({field}) => field)).toEqual(["beats"])
  })
})
