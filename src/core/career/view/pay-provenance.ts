import {sum} from "#math/sum"
import type {BandBasis} from "#model/belief"
import type {Content} from "#model/content/content"
import {OPEN_BASE} from "../lane-level-steps"

/** Where the pay of an answer comes from, for the line under a figure. `count` null: the source does not say. */
export type PayProvenance = {
  /** Day of the fit of the pay model that the table follows from; null: it follows from none. */
  readonly fit: string | null
  readonly count: number | null
  readonly firstYear: number
  readonly lastYear: number
  readonly by: string
  readonly licence: string
  readonly basis: string
  readonly sourceId: string
}

const TABLES: Readonly<Record<BandBasis, string>> = {article: "article", "open-data": OPEN_BASE}

/** The table of pay behind a preset's bands. A content without that table is a bug of ours. */
export function payProvenance(bands: BandBasis, content: Pick<Content, "bands" | "sources">): PayProvenance {
  const table = content.bands[TABLES[bands]]
  const sourceId = table?.source[0]
  const source = sourceId === undefined ? undefined : content.sources[sourceId]
  if (table === undefined || sourceId === undefined || source === undefined)
    throw new RangeError(`Needs the band table "${TABLES[bands]}" and its source in the content, found none`)
  return {
    fit: table.fit ?? null,
    count: table.shape === "lane-quantiles" ? sum(table.rows.map(row => row.n)) : null,
    firstYear: table.first_year,
    lastYear: table.last_year,
    by: source.by,
    licence: source.licence,
    basis: table.basis_note,
    sourceId,
  }
}

/** Day of the fit of the pay model behind a preset's bands, or null. */
export function payFitOf(bands: BandBasis, content: Pick<Content, "bands">): string | null {
  return content.bands[TABLES[bands]]?.fit ?? null
}
