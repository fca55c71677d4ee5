import type {ContentProblem} from "#io/node/content/content-problem"
import type {Content} from "#model/content/content"
import type {TaxRow} from "#model/content/tax"

const TABLE = "content/taxes/table.csv"
const COVERAGE = "content/taxes/coverage.yml"
const FILINGS = ["single", "joint"] as const

function checkSchedule(rows: readonly TaxRow[], name: string): ContentProblem[] {
  const problems: ContentProblem[] = []
  const say = (wrong: string, fix: string) => problems.push({file: TABLE, field: name, wrong, fix})
  if (rows[0]?.threshold_usd !== 0)
    say(`the first bracket starts at ${rows[0]?.threshold_usd}`, "Start the schedule at 0")
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    if (before === undefined) return
    if ((row.threshold_usd ?? 0) <= (before.threshold_usd ?? 0))
      say(
        `threshold ${row.threshold_usd} follows ${before.threshold_usd}`,
        "Let thresholds rise from line to line",
      )
  })
  return problems
}

/** Each jurisdiction has its coverage and, for each year and filing status that is covered, brackets that start
 * at 0 and rise. */
export function checkTaxes({taxes}: Content): ContentProblem[] {
  const problems: ContentProblem[] = []
  const inRows = new Set(taxes.rows.map(row => row.jurisdiction))
  for (const jurisdiction of inRows)
    if (taxes.coverage[jurisdiction] === undefined)
      problems.push({
        file: COVERAGE,
        field: jurisdiction,
        wrong: "its rows have no coverage",
        fix: "Say what is missing",
      })
  for (const [jurisdiction, coverage] of Object.entries(taxes.coverage))
    for (const year of taxes.years)
      for (const filing of FILINGS) {
        const name = `${jurisdiction} ${year} ${filing}`
        const rows = taxes.rows.filter(
          row =>
            row.jurisdiction === jurisdiction &&
            row.tax_year === year &&
            row.filing_status === filing &&
            row.kind === "bracket",
        )
        if (rows.length > 0) problems.push(...checkSchedule(rows, name))
        else if (coverage[filing] !== "absent")
          problems.push({
            file: TABLE,
            field: name,
            wrong: "it has no bracket",
            fix: 'Add the rows or call it "absent"',
          })
      }
  for (const [jurisdiction, {single, joint, missing}] of Object.entries(taxes.coverage))
    if ((single !== "complete" || joint !== "complete") && missing === null)
      problems.push({
        file: COVERAGE,
        field: jurisdiction,
        wrong: "it does not say what is missing",
        fix: "Fill in `missing`",
      })
  return problems
}
