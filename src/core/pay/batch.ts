import {compensationSchema} from "#model/pay/compensation"
import type {PayModel} from "#model/pay/pay-model"
import {type Posting, RANGE_TARGETS, type RangeTarget, TITLE_LANES} from "#model/pay/posting"
import {UserError} from "#model/user-error"
import {laneOfTitle} from "./lane-of-title"
import {predictBase, prepareBase} from "./predict-base"
import {predictTotal, prepareTotal} from "./predict-total"

export const BATCH_PROBABILITIES = [0.1, 0.5, 0.9] as const

const BASE_COLUMNS = [
  "lane",
  "work_year",
  "experience_level",
  "employment_type",
  "job_title",
  "employee_residence",
  "remote_ratio",
  "company_location",
  "company_size",
] as const
const TOTAL_COLUMNS = [
  "date",
  "company",
  "level",
  "title",
  "tag",
  "is_ml_ai",
  "location",
  "us_state",
  "years_of_experience",
  "years_at_company",
] as const

export type BatchLine =
  | {readonly kind: "row"; readonly id: string; readonly quantiles: readonly number[]}
  | {readonly kind: "bad"; readonly id: string; readonly field: string; readonly wrong: string}

/** Answers one row of cells; `index` counts rows from 0 and is the id of those without one. */
export type BatchReader = (cells: readonly string[], index: number) => BatchLine

class FieldProblem extends Error {
  constructor(
    readonly field: string,
    readonly wrong: string,
  ) {
    super(wrong)
  }
}

/** Which end of a range is predicted. @throws UserError where it is none */
export function checkTarget(text: string): RangeTarget {
  const target = RANGE_TARGETS.find(known => known === text)
  if (target !== undefined) return target
  throw new UserError(
    `Expected --target out of ${RANGE_TARGETS.join(", ")}, found "${text}"`,
    "For example --target low",
  )
}

/** Which of the two shapes a header has.
 * @throws UserError that names the missing columns of the nearer shape */
export function batchShape(header: readonly string[]): "base" | "total" {
  const missing = (columns: readonly string[]) => columns.filter(column => !header.includes(column))
  const base = missing(BASE_COLUMNS)
  const total = missing(TOTAL_COLUMNS)
  if (base.length === 0) return "base"
  if (total.length === 0) return "total"
  const nearBase = base.length / BASE_COLUMNS.length <= total.length / TOTAL_COLUMNS.length
  const [name, absent] = nearBase ? ["postings", base] : ["total compensation", total]
  throw new UserError(
    `Expected the columns of ${name}, found none called ${absent.map(column => `"${column}"`).join(", ")}`,
    "`lanewise pay --help` lists the columns of both shapes",
  )
}

/** Makes the reader of a batch whose first line is `header`. Unknown titles, companies and places fall back; numbers and
 * days that cannot be read make a bad line.
 * @throws UserError where a column is missing or the target does not fit the shape */
export function openBatch(
  header: readonly string[],
  {model, target}: {model: PayModel; target: RangeTarget | undefined},
): BatchReader {
  const names = header.map(name => name.trim())
  const shape = batchShape(names)
  if (shape === "total" && target !== undefined && target !== "mid")
    throw new UserError(
      `Expected no --target ${target} with total compensation, which is no range`,
      "Leave --target out, or give postings",
    )
  const place = new Map(names.map((name, column) => [name, column]))
  const predict = shape === "base" ? basePredictor(model, target ?? "mid") : totalPredictor(model)
  return (cells, index) => {
    const get: Get = name => cells[place.get(name) ?? -1] ?? ""
    const id = get("posting_id") || String(index)
    try {
      if (cells.length !== names.length)
        throw new FieldProblem("(line)", `expected ${names.length} cells, found ${cells.length}`)
      return {kind: "row", id, quantiles: predict(get)}
    } catch (error) {
      if (error instanceof FieldProblem) return {kind: "bad", id, field: error.field, wrong: error.wrong}
      throw error
    }
  }
}

type Get = (name: string) => string

function numberIn(get: Get, name: string, {least, most}: {least: number; most: number}): number {
  const text = get(name).trim()
  const value = text === "" ? Number.NaN : Number(text)
  if (value >= least && value <= most) return value
  throw new FieldProblem(name, `expected a number from ${least} to ${most}, found ${JSON.stringify(text)}`)
}

function basePredictor(model: PayModel, target: RangeTarget): (get: Get) => number[] {
  const prepared = prepareBase(model.base)
  return get => {
    const title = get("job_title").trim()
    const posting: Posting = {
      lane: TITLE_LANES.find(lane => lane === get("lane").trim()) ?? laneOfTitle(title),
      workYear: numberIn(get, "work_year", {least: 1990, most: 2100}),
      experience: get("experience_level").trim(),
      employment: get("employment_type").trim(),
      title,
      residence: get("employee_residence").trim(),
      remotePercent: numberIn(get, "remote_ratio", {least: 0, most: 100}),
      country: get("company_location").trim(),
      companySize: get("company_size").trim(),
    }
    return predictBase(prepared, posting, {target, probabilities: BATCH_PROBABILITIES})
  }
}

function totalPredictor(model: PayModel): (get: Get) => number[] {
  const prepared = prepareTotal(model.total)
  return get => {
    const date = get("date").trim()
    if (!compensationSchema.shape.date.safeParse(date).success)
      throw new FieldProblem("date", `expected a day like 2021-06-30, found ${JSON.stringify(date)}`)
    const report = {
      date,
      company: get("company"),
      level: get("level"),
      title: get("title").trim(),
      tag: get("tag").trim(),
      isMlAi: ["1", "true", "True"].includes(get("is_ml_ai").trim()),
      location: get("location").trim(),
      usState: get("us_state").trim(),
      yearsOfExperience: numberIn(get, "years_of_experience", {least: 0, most: 100}),
      yearsAtCompany: numberIn(get, "years_at_company", {least: 0, most: 100}),
    }
    return predictTotal(prepared, report, BATCH_PROBABILITIES)
  }
}
