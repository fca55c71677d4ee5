import {basename} from "node:path"
import {
  type BandTable,
  bandSourceSchema,
  bandTableSchema,
  experienceQuantileRowSchema,
  laneQuantileRowSchema,
  laneTrendRowSchema,
  publishedRowSchema,
  rangeRowSchema,
} from "#model/content/band-table"
import type {ContentReader} from "./content-reader"

const ROWS = {
  ranges: rangeRowSchema,
  "lane-quantiles": laneQuantileRowSchema,
  "lane-trend": laneTrendRowSchema,
  "experience-quantiles": experienceQuantileRowSchema,
  published: publishedRowSchema,
} as const

/** Every folder of `content/bands` with a table: its source.yml says what the rows of its table.csv are. */
export function readBands(reader: ContentReader): Record<string, BandTable> {
  const bands: Record<string, BandTable> = {}
  for (const folder of reader.folders("content/bands")) {
    const id = basename(folder)
    const source = reader.yaml(`${folder}/source.yml`, bandSourceSchema)
    if (source === undefined || source.shape === "model") continue
    const rows: unknown[] = reader.csv<unknown>(`${folder}/table.csv`, ROWS[source.shape])
    const table = reader.fit(`${folder}/source.yml`, {...source, id, rows}, bandTableSchema)
    if (table !== undefined) bands[id] = table
  }
  return bands
}
