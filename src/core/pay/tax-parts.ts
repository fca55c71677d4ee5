import type {Caveat} from "#model/career-answer"
import type {Content} from "#model/content/content"
import type {Place} from "#model/content/place"
import type {TaxRow} from "#model/content/tax"
import type {CareerLaw} from "#model/law"
import type {FilingStatus} from "#model/profile"

export const TAX_YEAR = 2026
type TaxPart = NonNullable<CareerLaw["tax_parts"]>[number]
type TaxContent = Pick<Content, "taxes">
export type TaxLaw = {readonly parts: TaxPart[]; readonly caveats: Caveat[]}

const NO_TAX: TaxPart = {name: "none", deduction: 0, lower: [0], rate: [0]}

function schedule(rows: readonly TaxRow[]): {lower: number[]; rate: number[]} {
  const ordered = [...rows].sort((a, b) => (a.threshold_usd ?? 0) - (b.threshold_usd ?? 0))
  const lower = ordered.map(row => row.threshold_usd ?? 0)
  const rate = ordered.map(row => row.rate ?? 0)
  return lower[0] === 0 ? {lower, rate} : {lower: [0, ...lower], rate: [0, ...rate]}
}

function federalParts(rows: readonly TaxRow[], status: FilingStatus): TaxPart[] {
  const mine = rows.filter(
    row => row.jurisdiction === "US" && (row.filing_status === status || row.filing_status === "all"),
  )
  const one = (kind: TaxRow["kind"]) => mine.find(row => row.kind === kind)
  const cap = one("social_security_wage_cap")?.amount_usd ?? 0
  const medicare = one("medicare_rate_employee")?.rate ?? 0
  const additional = one("additional_medicare_rate")
  return [
    {
      name: "federal income tax",
      deduction: one("standard_deduction")?.amount_usd ?? 0,
      ...schedule(mine.filter(row => row.kind === "bracket")),
    },
    {
      name: "social security",
      deduction: 0,
      lower: [0, cap],
      rate: [one("social_security_rate_employee")?.rate ?? 0, 0],
    },
    {
      name: "medicare",
      deduction: 0,
      lower: [0, additional?.threshold_usd ?? 0],
      rate: [medicare, medicare + (additional?.rate ?? 0)],
    },
  ]
}

function stateParts(rows: readonly TaxRow[], jurisdiction: string, status: "single" | "joint"): TaxPart[] {
  const mine = rows.filter(
    row => row.jurisdiction === jurisdiction && (row.filing_status === status || row.filing_status === "all"),
  )
  const amounts = mine.filter(row => row.kind === "standard_deduction" || row.kind === "personal_exemption")
  const deduction = amounts.reduce((sum, row) => sum + (row.amount_usd ?? 0), 0)
  const parts: TaxPart[] = []
  for (const kind of ["bracket", "surtax_bracket"] as const) {
    const found = mine.filter(row => row.kind === kind)
    if (found.length > 0)
      parts.push({
        name: `${jurisdiction} ${kind === "bracket" ? "income tax" : "surtax"}`,
        deduction,
        ...schedule(found),
      })
  }
  return parts
}

function stateCaveats(content: TaxContent, jurisdiction: string, status: "single" | "joint"): Caveat[] {
  const coverage = content.taxes.coverage[jurisdiction]
  if (coverage === undefined || (coverage[status] === "complete" && coverage.missing === null)) return []
  const state = coverage[status] === "complete" ? "is approximate" : "is incomplete"
  const missing = coverage.missing ?? "some of its rules are not in the source"
  return [
    {
      id: `state-tax-${jurisdiction.toLowerCase()}`,
      text: `State tax of ${jurisdiction} ${state}. ${missing}.`,
    },
  ]
}

/** The tax on wages where a person lives: federal income tax, social security, Medicare, and the state's. A place
 * outside the US has none here, and the caveats say so. Local taxes are never included. */
export function taxLaw(place: Place, status: FilingStatus, content: TaxContent): TaxLaw {
  if (place.country !== "US")
    return {
      parts: [NO_TAX],
      caveats: [
        {id: "before-tax", text: `Figures are before tax: Lanewise has no tax tables for ${place.name}.`},
      ],
    }
  const rows = content.taxes.rows.filter(row => row.tax_year === TAX_YEAR)
  const parts = federalParts(rows, status)
  if (place.tax_jurisdiction === null)
    return {
      parts,
      caveats: [
        {
          id: "no-state-tax",
          text: "State tax is left out, because an average place has no state: choose a state to include it.",
        },
      ],
    }
  const stateStatus = status === "joint" ? "joint" : "single"
  const caveats = stateCaveats(content, place.tax_jurisdiction, stateStatus)
  if (status === "head_of_household")
    caveats.push({
      id: "head-of-household",
      text: "State tax is that of a single filer: the source has no head-of-household tables for states.",
    })
  return {parts: [...parts, ...stateParts(rows, place.tax_jurisdiction, stateStatus)], caveats}
}
