import {expect, test} from "vitest"
import {parseCsv} from "#io/csv"
import {taxTable} from "./tax-table"

const input = parseCsv(
  [
    "jurisdiction,tax_year,filing_status,kind,bracket,threshold_usd,rate,amount_usd,source,value_effective_from",
    "TX,2026,single,bracket,1,0,0,,none,",
    "US,2026,single,bracket,2,100000,0.22,,law,2026-01-01",
    "US,2026,single,bracket,1,9000,0.12,,law,2026-01-01",
  ].join("\n"),
)

test("taxTable() puts the federal rows first and brackets in rising order", () => {
  const rows = parseCsv(taxTable(input))
  expect(rows.slice(0, 2).map(row => row["threshold_usd"])).toEqual([9000, 100000])
  expect(rows.at(-1)?.["jurisdiction"]).toBe("TX")
})

test("taxTable() adds the Massachusetts exemption and keeps the day of the law", () => {
  const rows = parseCsv(taxTable(input))
  const exemption = rows.filter(row => row["jurisdiction"] === "MA")
  expect(exemption.map(row => [row["tax_year"], row["kind"], row["amount_usd"]])).toEqual([
    [2025, "personal_exemption", 4400],
    [2026, "personal_exemption", 4400],
  ])
  expect(rows[0]?.["effective_from"]).toBe("2026-01-01")
})
