import type {CsvRow} from "#io/csv"

const COLUMNS = [
  "jurisdiction",
  "tax_year",
  "filing_status",
  "kind",
  "threshold_usd",
  "rate",
  "amount_usd",
  "effective_from",
] as const

/** Figures of the law that the input lacks: Massachusetts' personal exemption (General Laws, chapter 62). */
const ADDED: readonly CsvRow[] = [2025, 2026].map(year => ({
  jurisdiction: "MA",
  tax_year: year,
  filing_status: "single",
  kind: "personal_exemption",
  threshold_usd: null,
  rate: null,
  amount_usd: 4400,
  effective_from: null,
}))

const KIND_ORDER = ["bracket", "surtax_bracket", "standard_deduction", "personal_exemption"]

function rank(row: CsvRow): string {
  const kind = KIND_ORDER.indexOf(String(row["kind"]))
  const key = [
    row["jurisdiction"] === "US" ? "!" : String(row["jurisdiction"]),
    row["tax_year"],
    row["filing_status"],
    kind === -1 ? KIND_ORDER.length : kind,
    row["kind"],
    String(row["threshold_usd"] ?? 0).padStart(12, "0"),
  ]
  return key.join("|")
}

/** The table of content/taxes: the input's rows with our columns, the additions, and a fixed order (federal
 * first, then states; brackets from the lowest up). */
export function taxTable(input: readonly CsvRow[]): string {
  const rows = [
    ...input.map(row => ({...row, effective_from: row["value_effective_from"] ?? null})),
    ...ADDED,
  ]
  const lines = rows
    .map(row => ({key: rank(row), line: COLUMNS.map(column => (row as CsvRow)[column] ?? "").join(",")}))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return [COLUMNS.join(","), ...lines.map(({line}) => line), ""].join("\n")
}
