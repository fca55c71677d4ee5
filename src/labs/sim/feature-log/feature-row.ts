/** A value of one view for one entity. Times are whole ms since 1970 in UTC. */
export type FeatureRow = {
  readonly entity: number
  readonly view: number
  /** When it happened. */
  readonly eventMs: number
  /** When its row was there. */
  readonly createdMs: number
  /** Minutes by which the clock of the source was ahead of UTC when it happened. */
  readonly offsetMin: number
  /** Null: from now on there is no value. */
  readonly value: number | null
  /** What the outcome follows from: the value without what earlier outcomes have done to it. */
  readonly cause: number | null
}
export type Label = {readonly entity: number; readonly atMs: number; readonly outcome: 0 | 1}

/** Whether the row could be served at that time: it had happened, it was there, and it had not expired. */
export function isServable({eventMs, createdMs}: FeatureRow, atMs: number, ttlMs: number): boolean {
  return eventMs <= atMs && createdMs <= atMs && (ttlMs === 0 || eventMs >= atMs - ttlMs)
}

/** Whether the second row takes the place of the first: it happened later, or was written later for the same moment,
 * or stands later in the log. */
export function isNewer(first: FeatureRow, second: FeatureRow): boolean {
  if (second.eventMs !== first.eventMs) return second.eventMs > first.eventMs
  return second.createdMs >= first.createdMs
}

/** The row that was served at that time, by the rules of an offline store with a limit on the time of creation.
 * @param rows those of one entity and one view, in the order of the log */
export function servedRow(rows: readonly FeatureRow[], atMs: number, ttlMs: number): FeatureRow | null {
  let served: FeatureRow | null = null
  for (const row of rows)
    if (isServable(row, atMs, ttlMs) && (served === null || isNewer(served, row))) served = row
  return served
}
