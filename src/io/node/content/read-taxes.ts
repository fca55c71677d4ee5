import {type Taxes, taxCoverageFileSchema, taxRowSchema, taxSourceSchema} from "#model/content/tax"
import type {ContentReader} from "./content-reader"

/** `content/taxes`: the statutory rows, what each jurisdiction lacks and where they come from. */
export function readTaxes(reader: ContentReader): Taxes {
  const source = reader.yaml("content/taxes/source.yml", taxSourceSchema)
  const coverage = reader.yaml("content/taxes/coverage.yml", taxCoverageFileSchema)
  const rows = reader.csv("content/taxes/table.csv", taxRowSchema)
  const unread = {title: "Unread", years: [], source: [], never_included: [], note: "Unread"}
  return {...(source ?? unread), rows, coverage: coverage?.jurisdictions ?? {}}
}
