import {type JsonResume, toJsonResume} from "#model/resume/json-resume"
import type {ResumeNotice} from "#model/resume/resume"
import {UserError} from "#model/user-error"
import {splitCsv} from "../csv"
import {looseDate} from "./dates"
import type {openZip} from "./open-zip"

/** The tables of an archive that say something of a person's work. */
const TABLES = [
  "Profile",
  "Positions",
  "Education",
  "Skills",
  "Projects",
  "Certifications",
  "Publications",
  "Languages",
] as const
type Table = (typeof TABLES)[number]

type Row = Readonly<Record<string, string | undefined>>

/** The table that a file of the archive is; folders before the name and its case do not matter. */
function tableOf(name: string): Table | null {
  const base = name.slice(name.lastIndexOf("/") + 1).toLowerCase()
  return TABLES.find(table => base === `${table.toLowerCase()}.csv`) ?? null
}

export function isLinkedIn(names: readonly string[]): boolean {
  return names.some(name => tableOf(name) !== null)
}

/** Rows by the names of their columns. Short lines miss their last cells, empty ones are left out. */
function rowsOf(csv: string): Row[] {
  const [header = [], ...lines] = splitCsv(csv.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"))
  return lines
    .filter(cells => cells.some(cell => cell.trim() !== ""))
    .map(cells => Object.fromEntries(header.map((name, at) => [name.trim(), cells[at]?.trim() || undefined])))
}

type Notes = {add(message: string): void}

function dateIn(row: Row, column: string, {table, notes}: {table: Table; notes: Notes}): string | undefined {
  const written = row[column]
  if (written === undefined) return undefined
  const date = looseDate(written)
  if (date === null) notes.add(`${table}.csv, ${column}: cannot read the date ${JSON.stringify(written)}`)
  return date ?? undefined
}

/** An archive of LinkedIn as a JSON Resume. A table that cannot be read is told and left out.
 * @throws UserError where none of its tables says anything */
export function readLinkedIn({names, unpack}: ReturnType<typeof openZip>): {
  readonly document: JsonResume
  readonly notices: readonly ResumeNotice[]
} {
  const notices: ResumeNotice[] = []
  const notes: Notes = {add: message => void notices.push({id: "linkedin", message})}
  const files = unpack(name => tableOf(name) !== null)
  const rows = new Map<Table, Row[]>()
  for (const name of names) {
    const table = tableOf(name)
    const bytes = files[name]
    if (table === null || bytes === undefined) continue
    try {
      rows.set(table, rowsOf(new TextDecoder().decode(bytes)))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      notes.add(`${table}.csv could not be read: ${error.message}`)
    }
  }
  if ([...rows.values()].every(list => list.length === 0))
    throw new UserError(
      "Expected a LinkedIn archive with a profile, positions or skills, found none in it",
      "Ask LinkedIn for the parts Profile, Positions, Education and Skills",
    )
  return {document: documentOf(table => rows.get(table) ?? [], notes), notices}
}

function documentOf(rowsOfTable: (table: Table) => readonly Row[], notes: Notes): JsonResume {
  const [profile = {}] = rowsOfTable("Profile")
  const entries = <Entry>(table: Table, entryOf: (row: Row) => Entry) => {
    const rows = rowsOfTable(table)
    return rows.length === 0 ? undefined : rows.map(entryOf)
  }
  const dates = (table: Table, row: Row, start = "Started On", end = "Finished On") => ({
    startDate: dateIn(row, start, {table, notes}),
    endDate: dateIn(row, end, {table, notes}),
  })
  const name = [profile["First Name"], profile["Last Name"]].filter(part => part !== undefined).join(" ")
  return toJsonResume({
    basics: {
      name: name === "" ? undefined : name,
      label: profile["Headline"],
      summary: profile["Summary"],
      location: profile["Geo Location"] === undefined ? undefined : {city: profile["Geo Location"]},
    },
    work: entries("Positions", row => ({
      name: row["Company Name"],
      position: row["Title"],
      location: row["Location"],
      summary: row["Description"],
      ...dates("Positions", row),
    })),
    education: entries("Education", row => ({
      institution: row["School Name"],
      studyType: row["Degree Name"],
      ...dates("Education", row, "Start Date", "End Date"),
    })),
    projects: entries("Projects", row => ({
      name: row["Title"],
      description: row["Description"],
      ...dates("Projects", row),
    })),
    skills: entries("Skills", row => ({name: row["Name"]})),
    certificates: entries("Certifications", row => ({
      name: row["Name"],
      issuer: row["Authority"],
      date: dateIn(row, "Started On", {table: "Certifications", notes}),
    })),
    publications: entries("Publications", row => ({
      name: row["Name"],
      publisher: row["Publisher"],
      summary: row["Description"],
    })),
    languages: entries("Languages", row => ({language: row["Name"], fluency: row["Proficiency"]})),
  })
}
