import {createHash} from "node:crypto"
import {existsSync, readFileSync} from "node:fs"
import {join} from "node:path"
import {gunzipSync} from "node:zlib"
import {splitCsv} from "#io/csv"
import {log} from "#math/log"
import type {Compensation} from "#model/pay/compensation"
import type {Posting} from "#model/pay/posting"

export const POSTINGS_FILE = "aijobs_postings_2020_to_2025_06.csv.gz"
export const REPORTS_FILE = "levels_fyi_2017_to_2021_06.csv.gz"

/** A distinct posting: all repeats of it are one row. */
export type PostingRow = {
  readonly posting: Posting
  /** Logs of the ends of the range, USD a year. */
  readonly low: number
  readonly high: number
  readonly hasRange: boolean
  readonly repeats: number
  /** Day of the first snapshot with it. */
  readonly firstSeen: string
}

export type ReportRow = {
  readonly report: Compensation
  /** Log of total compensation, USD a year. */
  readonly total: number
  /** USD a year; 0 where not given. */
  readonly baseUsd: number
  readonly bonusUsd: number
  readonly totalUsd: number
}

export type FileNote = {readonly file: string; readonly sha256: string; readonly rows: number}
export type PayData = {
  readonly postings: readonly PostingRow[]
  readonly reports: readonly ReportRow[]
  readonly notes: readonly FileNote[]
}

export function hasPayData(folder: string): boolean {
  return existsSync(join(folder, POSTINGS_FILE)) && existsSync(join(folder, REPORTS_FILE))
}

type Line = ReadonlyMap<string, string>

function readLines(folder: string, file: string): {lines: Line[]; note: FileNote} {
  const bytes = readFileSync(join(folder, file))
  const [header = [], ...cells] = splitCsv(gunzipSync(bytes).toString("utf8"))
  const lines = cells.map(line => new Map(header.map((name, column) => [name, line[column] ?? ""])))
  return {lines, note: {file, sha256: createHash("sha256").update(bytes).digest("hex"), rows: lines.length}}
}

function text(line: Line, name: string): string {
  const value = line.get(name)
  if (value === undefined) throw new RangeError(`Expected a column "${name}", found none`)
  return value
}

const SAME = [
  "work_year",
  "experience_level",
  "employment_type",
  "job_title",
  "salary_low",
  "salary_high",
  "salary_currency",
  "employee_residence",
  "remote_ratio",
  "company_location",
  "company_size",
]

function postingOf(line: Line): Posting {
  return {
    lane: text(line, "lane"),
    workYear: Number(text(line, "work_year")),
    experience: text(line, "experience_level"),
    employment: text(line, "employment_type"),
    title: text(line, "job_title"),
    residence: text(line, "employee_residence"),
    remotePercent: Number(text(line, "remote_ratio")),
    country: text(line, "company_location"),
    companySize: text(line, "company_size"),
  }
}

function distinctPostings(lines: readonly Line[]): PostingRow[] {
  const rows = new Map<string, PostingRow>()
  for (const line of lines) {
    const key = SAME.map(name => text(line, name)).join("|")
    const firstSeen = text(line, "first_seen")
    const before = rows.get(key)
    if (before === undefined) {
      rows.set(key, {
        posting: postingOf(line),
        low: log(Number(text(line, "salary_low_usd"))),
        high: log(Number(text(line, "salary_high_usd"))),
        hasRange: text(line, "range_ends") === "2",
        repeats: 1,
        firstSeen,
      })
    } else {
      const [first = firstSeen] = [firstSeen, before.firstSeen].sort()
      rows.set(key, {...before, repeats: before.repeats + 1, firstSeen: first})
    }
  }
  return [...rows.values()]
}

function reportOf(line: Line): ReportRow {
  const totalUsd = Number(text(line, "total_yearly_comp_usd"))
  return {
    report: {
      date: text(line, "date"),
      company: text(line, "company"),
      level: text(line, "level"),
      title: text(line, "title"),
      tag: text(line, "tag"),
      isMlAi: text(line, "is_ml_ai") === "1",
      location: text(line, "location"),
      usState: text(line, "us_state"),
      yearsOfExperience: Number(text(line, "years_of_experience")),
      yearsAtCompany: Number(text(line, "years_at_company")),
    },
    total: log(totalUsd),
    baseUsd: Number(text(line, "base_salary_usd")),
    bonusUsd: Number(text(line, "bonus_usd")),
    totalUsd,
  }
}

export function readPayData(folder: string): PayData {
  const postings = readLines(folder, POSTINGS_FILE)
  const reports = readLines(folder, REPORTS_FILE)
  return {
    postings: distinctPostings(postings.lines),
    reports: reports.lines.map(reportOf),
    notes: [postings.note, reports.note],
  }
}
