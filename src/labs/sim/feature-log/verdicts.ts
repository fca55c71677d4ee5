import type {FeatureLog} from "./draw-log"
import {type FeatureRow, servedRow} from "./feature-row"

/** What a returned value is, against the one that was served. */
export const VERDICTS = [
  "right",
  /** Of a row that had not happened yet. */
  "notHappened",
  /** Of a row that had happened and was not there yet. */
  "notThere",
  "expired",
  /** Of a row that another had replaced. */
  "replaced",
  /** No value, where one was served. */
  "missing",
  /** A value that no row of this entity and view holds. */
  "foreign",
] as const
export type Verdict = (typeof VERDICTS)[number]

export type Cell = {
  readonly label: number
  readonly view: number
  readonly verdict: Verdict
  /** The row that was served, null where none was. */
  readonly due: FeatureRow | null
  /** The row that the returned value is of, null where there is none. */
  readonly taken: FeatureRow | null
}

/** Judges every value of a joined table: one list for each label, one value for each view. */
export function judgeTable(log: FeatureLog, table: readonly (readonly (number | null)[])[]): Cell[] {
  return log.labels.flatMap(({entity, atMs}, label) =>
    log.ttlMs.map((ttlMs, view) => {
      const rows = log.of(entity, view)
      const due = servedRow(rows, atMs, ttlMs)
      const found = table[label]?.[view] ?? null
      if (found === (due?.value ?? null)) return {label, view, verdict: "right", due, taken: due}
      const taken = found === null ? null : nearestOf(rows, found, atMs)
      return {label, view, due, taken, verdict: verdictOf({found, taken, atMs, ttlMs})}
    }),
  )
}

/** The row with this value; where several have it, the one that comes closest to being servable. */
function nearestOf(rows: readonly FeatureRow[], value: number, atMs: number): FeatureRow | null {
  const same = rows.filter(row => row.value === value)
  return same.find(row => row.eventMs <= atMs && row.createdMs <= atMs) ?? same[0] ?? null
}

function verdictOf(cell: {
  readonly found: number | null
  readonly taken: FeatureRow | null
  readonly atMs: number
  readonly ttlMs: number
}): Verdict {
  const {found, taken, atMs, ttlMs} = cell
  if (found === null) return "missing"
  if (taken === null) return "foreign"
  if (taken.eventMs > atMs) return "notHappened"
  if (taken.createdMs > atMs) return "notThere"
  if (ttlMs > 0 && taken.eventMs < atMs - ttlMs) return "expired"
  return "replaced"
}

/** The table as it was served. */
export function servedTable(log: FeatureLog): (number | null)[][] {
  return log.labels.map(({entity, atMs}) =>
    log.ttlMs.map((ttlMs, view) => servedRow(log.of(entity, view), atMs, ttlMs)?.value ?? null),
  )
}
