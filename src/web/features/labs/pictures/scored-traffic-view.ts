import type {TrafficTrace} from "#labs/sim/scored-traffic/trace"

export type Segment = TrafficTrace["segments"][number]

/** Segments with fewer live views are luck, and the lab judges none of them. */
export const FEWEST = 60

/** Clicks that were forecast for every one that came. */
export function totalRatio({bins}: TrafficTrace): number {
  let forecast = 0
  let chance = 0
  for (const bin of bins) {
    forecast += bin.forecast * bin.count
    chance += bin.chance * bin.count
  }
  return chance === 0 ? 0 : forecast / chance
}

/** The segment whose forecast is furthest from its truth, as a factor; undefined where none is large enough. */
export function worstSegment({segments}: TrafficTrace): Segment | undefined {
  const distance = ({ratio}: Segment) => Math.max(ratio, 1 / Math.max(ratio, 1e-9))
  return segments.filter(({count}) => count >= FEWEST).sort((a, b) => distance(b) - distance(a))[0]
}

/** What the picture shows, in words. */
export function trafficWords(trace: TrafficTrace): string {
  const worst = worstSegment(trace)
  const total = `In all you forecast ${totalRatio(trace).toFixed(2)} clicks for every one that came`
  return worst === undefined
    ? `${total}.`
    : `${total}. Furthest off is segment ${worst.segment} with ${worst.ratio.toFixed(2)}.`
}

/** Chances from the lowest to the highest of a trace, never 0: both axes of the curve are logarithmic. */
export function chanceRange({bins}: TrafficTrace): readonly [number, number] {
  const all = bins.flatMap(({score, forecast, chance}) => [score, forecast, chance])
  const least = Math.max(1e-4, Math.min(0.5, ...all.filter(one => one > 0)))
  const most = Math.min(1, Math.max(least * 10, ...all))
  return [least, most]
}
