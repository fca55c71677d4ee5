import {drawLog} from "./draw-log"
import {isServable, servedRow} from "./feature-row"
import {type FeatureLogParameters, featureLogParametersSchema} from "./parameters"

const SEED = 20_261_124

/** One view whose values come twice a day at random. */
function worldOf(view: Partial<FeatureLogParameters["views"][number]>): FeatureLogParameters {
  return featureLogParametersSchema.parse({
    entities: 400,
    days: 40,
    labels: 20_000,
    views: [{name: "one", per_day: 2, ttl_days: 0, delay_hours: 0, weight: 0, ...view}],
    zones: [{share: 1, offset_min: 0}],
    instant: 0,
    ahead: 0,
    ahead_hours: 1,
    corrected: 0,
    correction_hours: 1,
    doubled: 0,
    withdrawn: 0,
    on_the_edge: 0,
    echo: 0,
  })
}

/** The share of labels that find a value that has not expired. */
function freshShare(): number {
  const log = drawLog(worldOf({ttl_days: 0.5}), SEED)
  const [ttlMs = 0] = log.ttlMs
  const fresh = log.labels.filter(({entity, atMs}) => servedRow(log.of(entity, 0), atMs, ttlMs) !== null)
  return fresh.length / log.labels.length
}

/** The share of labels whose latest value had happened and was not there yet. */
function lateShare(): number {
  const log = drawLog(worldOf({delay_hours: 6}), SEED)
  const late = log.labels.filter(({entity, atMs}) => {
    const happened = log.of(entity, 0).filter(({eventMs}) => eventMs <= atMs)
    const latest = servedRow(
      happened.map(row => ({...row, createdMs: row.eventMs})),
      atMs,
      0,
    )
    return latest !== null && servedRow(happened, atMs, 0)?.eventMs !== latest.eventMs
  })
  return late.length / log.labels.length
}

/** How many of the five limits of the offline store come out as its code says. */
function limits(): number {
  const row = {entity: 0, view: 0, eventMs: 100, createdMs: 100, offsetMin: 0, value: 1, cause: 1}
  const again = {...row, createdMs: 120, value: 2}
  return [
    isServable(row, 100, 50),
    isServable(row, 150, 50) && !isServable(row, 151, 50),
    isServable(row, 1_000_000, 0),
    servedRow([again, row], 130, 50) === again,
    servedRow([again, row], 119, 50) === row,
  ].filter(Boolean).length
}

/** What this simulator gives where the true value is known. */
export const JOIN_REALISM = {
  "fresh-share": freshShare,
  "late-share": lateShare,
  "limits-of-the-store": limits,
} as const
