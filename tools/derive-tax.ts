import {readFileSync, writeFileSync} from "node:fs"
import {parseCsv} from "#io/csv"
import {taxTable} from "./content/tax-table"

// Writes content/taxes/table.csv from a table of statutory figures.
// Usage: npx tsx tools/derive-tax.ts <us income tax .csv>

const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error("Expected one file. Usage: npx tsx tools/derive-tax.ts <us_income_tax.csv>")
  process.exitCode = 2
} else writeFileSync("content/taxes/table.csv", taxTable(parseCsv(readFileSync(path, "utf8"))))
