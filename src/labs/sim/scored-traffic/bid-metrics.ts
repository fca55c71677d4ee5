import {log} from "#math/log"
import {mean, sum} from "#math/sum"
import type {Metrics} from "#model/labs/verdict"
import type {View} from "./views"

export const BID_METRICS = [
  "digits",
  "excessLoss",
  "calibrationError",
  "totalRatio",
  "worstSegmentRatio",
  "rankLoss",
  "certain",
] as const

/** A forecast of exactly 0 or 1 is taken for this far from it, so that one of them does not make all else infinite. */
const NEAREST = 1e-6
/** Excess losses below a thousandth of the unavoidable loss all count as that. */
const FLOOR = 1e-3
const BINS = 20
/** Segments with fewer live views are not judged. */
const FEWEST = 60

function lossOf(chance: number, forecast: number): number {
  return -chance * log(forecast) - (1 - chance) * log(1 - forecast)
}

/** What forecasts for live traffic are worth, judged by the true chances: no luck of the clicks is in it. */
export function bidMetrics(views: readonly View[], forecasts: readonly number[]): Metrics {
  const chances = views.map(({chance}) => chance)
  const near = forecasts.map(one => Math.min(1 - NEAREST, Math.max(NEAREST, one)))
  const unavoidable = mean(chances.map(one => lossOf(one, one)))
  const loss = mean(chances.map((one, at) => lossOf(one, near[at] ?? 0.5)))
  const excess = Math.max(0, loss / unavoidable - 1)
  return {
    digits: -log(excess + FLOOR) / Math.LN10,
    excessLoss: excess,
    calibrationError: calibrationError(chances, forecasts),
    totalRatio: sum(forecasts) / sum(chances),
    worstSegmentRatio: worstSegmentRatio(views, forecasts),
    rankLoss: Math.max(
      0,
      areaUnderCurve(
        chances,
        views.map(({score}) => score),
      ) - areaUnderCurve(chances, forecasts),
    ),
    certain: forecasts.filter(one => one === 0 || one === 1).length,
  }
}

/** Mean distance between forecast and truth over bins of equally many views, in order of forecast. */
export function calibrationError(chances: readonly number[], forecasts: readonly number[]): number {
  const order = forecasts
    .map((_, at) => at)
    .sort((a, b) => (forecasts[a] ?? 0) - (forecasts[b] ?? 0) || a - b)
  let total = 0
  for (let bin = 0; bin < BINS; bin += 1) {
    const from = Math.floor((bin * order.length) / BINS)
    const to = Math.floor(((bin + 1) * order.length) / BINS)
    const members = order.slice(from, to)
    total += Math.abs(sum(members.map(at => (forecasts[at] ?? 0) - (chances[at] ?? 0))))
  }
  return total / forecasts.length
}

function worstSegmentRatio(views: readonly View[], forecasts: readonly number[]): number {
  const expected = new Map<number, number[]>()
  for (const [at, {segment}] of views.entries()) expected.set(segment, [...(expected.get(segment) ?? []), at])
  let worst = 1
  for (const members of expected.values()) {
    if (members.length < FEWEST) continue
    const ratio = sum(members.map(at => forecasts[at] ?? 0)) / sum(members.map(at => views[at]?.chance ?? 0))
    worst = Math.max(worst, ratio, 1 / Math.max(ratio, NEAREST))
  }
  return worst
}

/** How often a clicked view is ranked above one that is not, ties as half, every view weighed by its true chance. */
export function areaUnderCurve(chances: readonly number[], ranks: readonly number[]): number {
  const order = ranks.map((_, at) => at).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))
  let below = 0
  let area = 0
  let at = 0
  while (at < order.length) {
    const value = ranks[order[at] ?? 0]
    let clicks = 0
    let rest = 0
    for (; at < order.length && ranks[order[at] ?? 0] === value; at += 1) {
      const chance = chances[order[at] ?? 0] ?? 0
      clicks += chance
      rest += 1 - chance
    }
    area += clicks * (below + rest / 2)
    below += rest
  }
  const clicks = sum(chances)
  return area / (clicks * (chances.length - clicks))
}
