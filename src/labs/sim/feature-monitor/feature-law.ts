import {log} from "#math/log"
import {normalCdf} from "#math/normal-cdf"
import {normalQuantile} from "#math/normal-quantile"
import {drawNormal} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import type {MonitorParameters} from "./parameters"

/** A feature as it is when nothing is wrong. Its values are normal on a scale of their own, in standard deviations. */
export type FeatureLaw = {
  readonly used: boolean
  /** What each day of the week does to its mean, from Monday. */
  readonly weekdayShift: readonly number[]
  readonly missingLogit: number
}

/** A value further out than this was not in the training data. */
const OUTERMOST = 4
/** Inner edges of the bins: outside the training data, and the tenths between. */
const EDGES = [
  -OUTERMOST,
  ...Array.from({length: 9}, (_, at) => normalQuantile((at + 1) / 10)),
  OUTERMOST,
] as const
export const FEATURE_BINS = EDGES.length + 1

export function drawFeatures({used, unused, season}: MonitorParameters, seed: number): FeatureLaw[] {
  const stream = streamOf(seed, "features")
  return Array.from({length: used + unused}, (_, at) => {
    const weekend = drawNormal(stream, {mean: 0, sd: season})
    const weekdays = Array.from({length: 5}, () => drawNormal(stream, {mean: 0, sd: season / 6}))
    const missing = 0.01 + 0.05 * stream.nextUnit()
    return {
      used: at < used,
      weekdayShift: [...weekdays, weekend, weekend * 1.1],
      missingLogit: log(missing / (1 - missing)),
    }
  })
}

/** How the values that are there fall into the bins.
 * @param outside share of the rows whose unit is wrong, and on which side they end up */
export function binShares({
  mean,
  sd,
  outside,
  above,
}: {
  mean: number
  sd: number
  outside: number
  above: boolean
}): number[] {
  const below = EDGES.map(edge => normalCdf((edge - mean) / sd))
  const shares = [...below, 1].map((upTo, at) => Math.max(0, upTo - (below[at - 1] ?? 0)) * (1 - outside))
  const end = above ? FEATURE_BINS - 1 : 0
  shares[end] = (shares[end] ?? 0) + outside
  return shares
}
