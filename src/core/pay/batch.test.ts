import {describe, expect, test} from "vitest"
import {readPayModel} from "#io/node/content/read-pay-model"
import {batchShape, checkTarget, openBatch} from "./batch"

const model = readPayModel(".")
const BASE =
  "posting_id,lane,work_year,experience_level,employment_type,job_title,employee_residence,remote_ratio,company_location,company_size".split(
    ",",
  )
const ROW = ["7", "ml_engineer", "2025", "SE", "FT", "Machine Learning Engineer", "US", "0", "US", "M"]
const TOTAL =
  "date,company,level,title,tag,is_ml_ai,location,us_state,years_of_experience,years_at_company".split(",")

function open(header: readonly string[], target?: "low" | "mid" | "high") {
  return openBatch(header, {model, target})
}
function changed(column: string, value: string): string[] {
  return ROW.map((cell, index) => (BASE[index] === column ? value : cell))
}

describe("openBatch()", () => {
  test("answers under the posting's own id", () => {
    const line = open(BASE)(ROW, 0)
    expect(line).toMatchObject({kind: "row", id: "7"})
  })

  test("takes columns in any order and ignores others", () => {
    const turned = open([...BASE].reverse().concat("else"))([...ROW].reverse().concat("x"), 0)
    expect(turned).toEqual(open(BASE)(ROW, 0))
  })

  test("numbers rows from 0 where there is no id", () => {
    expect(open(BASE.slice(1))(ROW.slice(1), 3)).toMatchObject({kind: "row", id: "3"})
  })

  test("names the field of a number that is none and goes on", () => {
    const read = open(BASE)
    expect(read(changed("work_year", "soon"), 0)).toMatchObject({kind: "bad", id: "7", field: "work_year"})
    expect(read(ROW, 1)).toMatchObject({kind: "row"})
  })

  test("names the line that lacks a cell", () => {
    expect(open(BASE)(ROW.slice(1), 0)).toMatchObject({kind: "bad", field: "(line)"})
  })

  test("reads the lane from the title where it knows none", () => {
    expect(open(BASE)(changed("lane", ""), 0)).toEqual(open(BASE)(ROW, 0))
  })

  test("tells the ends of a range apart", () => {
    const middle = (target: "low" | "high") => {
      const line = open(BASE, target)(ROW, 0)
      return line.kind === "row" ? (line.quantiles[1] ?? 0) : Number.NaN
    }
    expect(middle("low")).toBeLessThan(middle("high"))
  })

  test("reads total compensation, which has no ends", () => {
    const row = [
      "2021-06-30",
      "Amazon",
      "L5",
      "Software Engineer",
      "ML / AI",
      "1",
      "Seattle, WA",
      "WA",
      "6",
      "2",
    ]
    expect(open(TOTAL)(row, 4)).toMatchObject({kind: "row", id: "4"})
    expect(open(TOTAL)(["soon", ...row.slice(1)], 0)).toMatchObject({kind: "bad", field: "date"})
    expect(() => open(TOTAL, "low")).toThrow("Expected no --target low")
  })
})

test("batchShape() names every column that is missing", () => {
  expect(() => batchShape(BASE.filter(name => name !== "job_title"))).toThrow('found none called "job_title"')
})

test("checkTarget() knows three targets", () => {
  expect(checkTarget("high")).toBe("high")
  expect(() => checkTarget("top")).toThrow('found "top"')
})
