import {z} from "zod"
import type {FeatureLog} from "./draw-log"
import type {FeatureRow} from "./feature-row"
import type {FeatureLogParameters} from "./parameters"
import {type Cell, VERDICTS, type Verdict} from "./verdicts"

const count = z.number().int().min(0)

/** A few labels with the versions of a feature around them. Times are hours from the label; minus is before it. */
export const joinTraceSchema = z.strictObject({
  counts: z.array(z.strictObject({verdict: z.enum(VERDICTS), count})),
  offlineArea: z.number(),
  onlineArea: z.number(),
  cells: z.array(
    z.strictObject({
      entity: count,
      view: z.string(),
      /** 0: values do not expire. */
      ttlHours: z.number().min(0),
      verdict: z.enum(VERDICTS),
      outcome: z.number(),
      versions: z.array(
        z.strictObject({
          eventHours: z.number(),
          createdHours: z.number(),
          hasValue: z.boolean(),
          due: z.boolean(),
          taken: z.boolean(),
        }),
      ),
    }),
  ),
})
export type JoinTrace = z.infer<typeof joinTraceSchema>

const HOUR_MS = 3_600_000
const MOST_CELLS = 9
const OF_EACH = 2
const MOST_VERSIONS = 8

export function joinTrace(
  {views}: FeatureLogParameters,
  log: FeatureLog,
  {cells, areas}: {cells: readonly Cell[]; areas: {offlineArea: number; onlineArea: number}},
): JoinTrace {
  return {
    ...areas,
    counts: VERDICTS.map(verdict => ({
      verdict,
      count: cells.filter(cell => cell.verdict === verdict).length,
    })),
    cells: shown(log, cells).map(cell => {
      const label = log.labels[cell.label]
      const atMs = label?.atMs ?? 0
      const entity = label?.entity ?? 0
      return {
        entity,
        view: views[cell.view]?.name ?? "",
        ttlHours: (log.ttlMs[cell.view] ?? 0) / HOUR_MS,
        verdict: cell.verdict,
        outcome: label?.outcome ?? 0,
        versions: aroundLabel(log.of(entity, cell.view), atMs, cell).map(row => ({
          eventHours: (row.eventMs - atMs) / HOUR_MS,
          createdHours: (row.createdMs - atMs) / HOUR_MS,
          hasValue: row.value !== null,
          due: row === cell.due,
          taken: row === cell.taken,
        })),
      }
    }),
  }
}

/** Two of each thing that went wrong, then right ones around which much happened. */
function shown(log: FeatureLog, cells: readonly Cell[]): Cell[] {
  const wrong = VERDICTS.filter((verdict): verdict is Verdict => verdict !== "right").flatMap(verdict =>
    firstApart(
      log,
      cells.filter(cell => cell.verdict === verdict),
    ).slice(0, OF_EACH),
  )
  const busy = (cell: Cell) => {
    const label = log.labels[cell.label]
    if (label === undefined) return 0
    const rows = log.of(label.entity, cell.view)
    return rows.filter(row => Math.abs(row.eventMs - label.atMs) < 24 * HOUR_MS).length
  }
  const right = cells
    .filter(({verdict}) => verdict === "right")
    .map(cell => ({cell, many: busy(cell)}))
    .sort((a, b) => b.many - a.many || a.cell.label - b.cell.label || a.cell.view - b.cell.view)
    .map(({cell}) => cell)
  return firstApart(log, [...wrong, ...right]).slice(0, MOST_CELLS)
}

/** The first of each entity and view: two pictures of the same rows say little. */
function firstApart(log: FeatureLog, cells: readonly Cell[]): Cell[] {
  const places = new Set<string>()
  return cells.filter(({label, view}) => {
    const place = `${log.labels[label]?.entity} ${view}`
    const isNew = !places.has(place)
    places.add(place)
    return isNew
  })
}

/** The versions nearest to the label, and those that matter, in order of what happened. */
function aroundLabel(rows: readonly FeatureRow[], atMs: number, {due, taken}: Cell): FeatureRow[] {
  const matters = (row: FeatureRow) => (row === due || row === taken ? 0 : 1)
  return [...rows]
    .sort(
      (a, b) =>
        matters(a) - matters(b) ||
        Math.abs(a.eventMs - atMs) - Math.abs(b.eventMs - atMs) ||
        a.createdMs - b.createdMs,
    )
    .slice(0, MOST_VERSIONS)
    .sort((a, b) => a.eventMs - b.eventMs || a.createdMs - b.createdMs)
}
