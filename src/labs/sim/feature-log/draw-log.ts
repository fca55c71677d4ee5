import {exp} from "#math/exp"
import type {RandomStream} from "#math/rng"
import {drawChance, drawExponential, drawIndex, drawNormal} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import {type FeatureRow, isNewer, type Label, servedRow} from "./feature-row"
import type {FeatureLogParameters} from "./parameters"

/** Monday, 20 October 2025, 0:00 UTC: the clocks of London go back on day 6, those of New York on day 13. */
export const START_MS = 1_760_918_400_000
const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
/** Times are whole seconds. */
const SECOND_MS = 1000
/** Labels begin here, as a share of the days, so that the log has a past. */
const FIRST_LABEL = 0.25
/** The chance of a bad outcome where all values are average, as a logit. */
const USUAL = -0.6
/** For so long a bad outcome shows in what is written. */
const ECHO_MS = 2 * DAY_MS

export type FeatureLog = {
  /** In the order in which the warehouse gives them. */
  readonly rows: readonly FeatureRow[]
  /** In the order in which they are asked. */
  readonly labels: readonly Label[]
  /** Rows by entity and view, in the order of the log. */
  readonly of: (entity: number, view: number) => readonly FeatureRow[]
  readonly ttlMs: readonly number[]
}

const wholeSecond = (ms: number) => Math.round(ms / SECOND_MS) * SECOND_MS
const rounded = (value: number) => Math.round(value * 1e6) / 1e6

function shuffled<T>(items: readonly T[], stream: RandomStream): T[] {
  const order = [...items]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = stream.nextBelow(at + 1)
    const [left, right] = [order[at], order[other]]
    if (left === undefined || right === undefined) continue
    order[at] = right
    order[other] = left
  }
  return order
}

/** Everything that a world holds: rows as they were written, and outcomes that follow from what was served. */
export function drawLog(parameters: FeatureLogParameters, seed: number): FeatureLog {
  const {views} = parameters
  const ttlMs = views.map(({ttl_days}) => Math.round(ttl_days * DAY_MS))
  const rows = shuffled(drawRows(parameters, seed), streamOf(seed, "order of the log"))
  const places = new Map<string, number[]>()
  for (const [at, {entity, view}] of rows.entries()) {
    const known = places.get(`${entity} ${view}`)
    if (known === undefined) places.set(`${entity} ${view}`, [at])
    else known.push(at)
  }
  const placesOf = (entity: number, view: number) => places.get(`${entity} ${view}`) ?? []
  const rowsOf = (entity: number, view: number) =>
    placesOf(entity, view).flatMap(at => {
      const row = rows[at]
      return row === undefined ? [] : [row]
    })
  const moments = drawMoments(parameters, {seed, of: rowsOf, ttlMs})
  const labels = moments
    .map((moment, order) => ({...moment, order}))
    .sort((a, b) => a.atMs - b.atMs || a.order - b.order)
    .map(({order, entity, atMs}) => {
      const outcome = drawOutcome(parameters, streamOf(seed, `outcome ${order}`), view => {
        return servedRow(rowsOf(entity, view), atMs, ttlMs[view] ?? 0)?.cause ?? null
      })
      if (outcome === 1)
        for (const at of views.flatMap((_, view) => placesOf(entity, view))) {
          const row = rows[at]
          if (row === undefined || row.createdMs <= atMs || row.createdMs > atMs + ECHO_MS) continue
          rows[at] = echoed(row, parameters.echo)
        }
      return {order, label: {entity, atMs, outcome}}
    })
    .sort((a, b) => a.order - b.order)
    .map(({label}) => label)
  const cells = new Map(
    [...places.keys()].map(key => {
      const [entity = 0, view = 0] = key.split(" ").map(Number)
      return [key, rowsOf(entity, view)]
    }),
  )
  return {rows, labels, of: (entity, view) => cells.get(`${entity} ${view}`) ?? [], ttlMs}
}

function drawRows(parameters: FeatureLogParameters, seed: number): FeatureRow[] {
  const stream = streamOf(seed, "entities")
  const shares = parameters.zones.map(({share}) => share)
  return Array.from({length: parameters.entities}, (_, entity) => {
    const zone = drawIndex(stream, shares)
    return parameters.views.flatMap((__, view) => drawVersions(parameters, {seed, entity, view, zone}))
  }).flat()
}

function echoed(row: FeatureRow, echo: number): FeatureRow {
  return row.value === null ? row : {...row, value: rounded(row.value + echo)}
}

/** All rows of one view of one entity, in order of time. */
function drawVersions(
  parameters: FeatureLogParameters,
  {seed, entity, view, zone}: {seed: number; entity: number; view: number; zone: number},
): FeatureRow[] {
  const law = parameters.views[view]
  if (law === undefined) throw new RangeError("There is no such view")
  const stream = streamOf(seed, `rows of ${entity} in ${view}`)
  const level = drawNormal(stream, {mean: 0, sd: 0.7})
  const rows: FeatureRow[] = []
  const endMs = START_MS + parameters.days * DAY_MS
  for (let atMs = START_MS; ; ) {
    atMs = wholeSecond(atMs + drawExponential(stream, DAY_MS / law.per_day))
    if (atMs > endMs) return rows
    const delayMs = drawExponential(stream, law.delay_hours * HOUR_MS)
    const isInstant = drawChance(stream, parameters.instant)
    const isAhead = drawChance(stream, parameters.ahead)
    const aheadMs = drawExponential(stream, parameters.ahead_hours * HOUR_MS)
    const isWithdrawn = drawChance(stream, parameters.withdrawn)
    const value = rounded(drawNormal(stream, {mean: level, sd: 1}))
    const first = {
      entity,
      view,
      eventMs: atMs,
      createdMs: wholeSecond(atMs + (isAhead ? -aheadMs : isInstant ? 0 : delayMs)),
      offsetMin: offsetAt(parameters, zone, atMs),
      value: isWithdrawn ? null : value,
      cause: isWithdrawn ? null : value,
    }
    const isDoubled = drawChance(stream, parameters.doubled)
    const isCorrected = drawChance(stream, parameters.corrected)
    const waitMs = wholeSecond(drawExponential(stream, parameters.correction_hours * HOUR_MS))
    const other = rounded(drawNormal(stream, {mean: level, sd: 1}))
    const third = rounded(drawNormal(stream, {mean: level, sd: 1}))
    rows.push(first)
    if (isDoubled) rows.push({...first, value: other, cause: other})
    if (isCorrected)
      rows.push({...first, createdMs: first.createdMs + SECOND_MS + waitMs, value: third, cause: third})
  }
}

function offsetAt({zones}: FeatureLogParameters, zone: number, atMs: number): number {
  const clock = zones[zone]
  let offset = clock?.offset_min ?? 0
  for (const {day, offset_min} of clock?.changes ?? [])
    if (atMs >= START_MS + day * DAY_MS) offset = offset_min
  return offset
}

/** Who is asked for and when: at random, and a share exactly on a limit. */
function drawMoments(
  {entities, days, labels, on_the_edge, views}: FeatureLogParameters,
  {seed, of, ttlMs}: {seed: number; of: FeatureLog["of"]; ttlMs: readonly number[]},
): {entity: number; atMs: number}[] {
  const stream = streamOf(seed, "labels")
  return Array.from({length: labels}, () => {
    const entity = stream.nextBelow(entities)
    const day = days * (FIRST_LABEL + (1 - FIRST_LABEL) * stream.nextUnit())
    const isEdge = drawChance(stream, on_the_edge)
    const view = stream.nextBelow(views.length)
    const kind = stream.nextBelow(3)
    const pick = stream.nextUnit()
    const atMs = START_MS + wholeSecond(day * DAY_MS)
    if (!isEdge) return {entity, atMs}
    const edges = edgesOf(of(entity, view), ttlMs[view] ?? 0, kind)
    return {entity, atMs: edges[Math.floor(pick * edges.length)] ?? atMs}
  })
}

/** Times at which a row only just counts: it happens and is there at once, it arrives, or it expires unreplaced. */
function edgesOf(rows: readonly FeatureRow[], ttlMs: number, kind: number): number[] {
  if (kind === 0) return rows.filter(row => row.createdMs <= row.eventMs).map(row => row.eventMs)
  if (kind === 1)
    return rows
      .filter(
        row =>
          row.eventMs <= row.createdMs &&
          !rows.some(other => other.createdMs <= row.createdMs && other !== row && isNewer(row, other)),
      )
      .map(row => row.createdMs)
  if (ttlMs === 0) return []
  return rows
    .filter(row => row.createdMs <= row.eventMs + ttlMs)
    .filter(row => !rows.some(other => other.eventMs > row.eventMs && other.eventMs <= row.eventMs + ttlMs))
    .map(row => row.eventMs + ttlMs)
}

function drawOutcome(
  {views}: FeatureLogParameters,
  stream: RandomStream,
  servedIn: (view: number) => number | null,
): 0 | 1 {
  let logit = USUAL
  for (const [view, {weight}] of views.entries()) logit += weight * (servedIn(view) ?? 0)
  return drawChance(stream, 1 / (1 + exp(-logit))) ? 1 : 0
}
