import {exp} from "#math/exp"
import {log} from "#math/log"
import type {RandomStream} from "#math/rng"
import {drawChance, drawNormal} from "../kernel/draw"
import {drawBinomial, drawCounts} from "../kernel/draw-binomial"
import {type Drift, grownShare} from "./drift"
import {binShares, type FeatureLaw} from "./feature-law"
import type {MonitorParameters} from "./parameters"
import {chancesOf, scoreShares, withLevel, withOdds} from "./score-law"

export type FeatureDay = {readonly missing: number; readonly counts: readonly number[]}
/** Outcomes of a day by bin of the score. */
export type OutcomeDay = {readonly counts: readonly number[]; readonly positives: readonly number[]}

/** What happened on one day. */
export type DayBatch = {
  readonly day: number
  /** From 0 for Monday. */
  readonly weekday: number
  readonly holiday: boolean
  readonly rows: number
  readonly features: readonly FeatureDay[]
  readonly outcomes: OutcomeDay
}

const SUNDAY = 6
const SATURDAY = 5
const SHORT = 0.05
/** A weekend brings other people, whom the model scores higher. */
const WEEKEND_SCORE = 0.35
/** What a day does to the share of missing values and to the odds of the outcome, as a factor of the wobble. */
const WOBBLE_OF_LOGITS = 1.5

/** The world of one day, drifts included. Every day takes the same count of random numbers whatever the drifts are, so
 * that two monitors of a world see the same luck.
 * @param drifts those that are there on this day */
export function drawDay(
  parameters: MonitorParameters,
  {
    features,
    day,
    drifts,
    stream,
  }: {features: readonly FeatureLaw[]; day: number; drifts: readonly Drift[]; stream: RandomStream},
): DayBatch {
  const holiday = parameters.holidays.includes(day)
  const weekday = ((day % 7) + 7) % 7
  const like = holiday ? SUNDAY : weekday
  const busy = exp(drawNormal(stream, {mean: 0, sd: 0.1})) * (like >= SATURDAY ? parameters.weekend_rows : 1)
  const short = drawChance(stream, parameters.short_days) ? SHORT : 1
  const rows = Math.max(1, Math.round(parameters.rows * busy * short))
  const days = features.map((law, at) => {
    const own = drifts.filter(({feature}) => feature === at)
    return drawFeature(law, {rows, like, day, drifts: own, wobble: parameters.wobble, stream})
  })
  const outcomes = drawOutcomes(parameters, {rows, like, day, drifts, stream})
  return {day, weekday, holiday, rows, features: days, outcomes}
}

function drawFeature(
  law: FeatureLaw,
  {
    rows,
    like,
    day,
    drifts,
    wobble,
    stream,
  }: {
    rows: number
    like: number
    day: number
    drifts: readonly Drift[]
    wobble: number
    stream: RandomStream
  },
): FeatureDay {
  let mean = (law.weekdayShift[like] ?? 0) + drawNormal(stream, {mean: 0, sd: wobble})
  const logit = law.missingLogit + drawNormal(stream, {mean: 0, sd: wobble * WOBBLE_OF_LOGITS})
  let gone = 1 / (1 + exp(-logit))
  let sd = 1
  let outside = 0
  let above = true
  for (const drift of drifts) {
    const grown = grownShare(drift, day)
    const {change, size, up} = drift
    if (change === "shift") mean += (up ? 1 : -1) * size * grown
    if (change === "spread") sd *= up ? 1 + (size - 1) * grown : 1 / (1 + (size - 1) * grown)
    if (change === "missing") gone += (1 - gone) * size * grown
    if (change === "unit") {
      outside = size * grown
      above = up
    }
  }
  const missing = drawBinomial(stream, {count: rows, probability: gone})
  const counts = drawCounts(stream, {count: rows - missing, shares: binShares({mean, sd, outside, above})})
  return {missing, counts}
}

function drawOutcomes(
  {positive_rate, wobble}: MonitorParameters,
  {
    rows,
    like,
    day,
    drifts,
    stream,
  }: {rows: number; like: number; day: number; drifts: readonly Drift[]; stream: RandomStream},
): OutcomeDay {
  let score = (like >= SATURDAY ? WEEKEND_SCORE : 0) + drawNormal(stream, {mean: 0, sd: wobble})
  const level = drawNormal(stream, {mean: 0, sd: wobble * WOBBLE_OF_LOGITS})
  let loss = 0
  let odds = 1
  for (const drift of drifts) {
    const grown = grownShare(drift, day)
    const {change, size, up} = drift
    if (change === "mix") score += (up ? 1 : -1) * size * grown
    if (change === "concept") loss = size * grown
    if (change === "label") odds = exp((up ? 1 : -1) * log(size) * grown)
  }
  const base = {shares: scoreShares(score), chances: chancesOf(positive_rate, loss)}
  const {shares, chances} = withOdds(base, odds)
  const counts = drawCounts(stream, {count: rows, shares})
  const positives = withLevel(chances, level).map((probability, at) =>
    drawBinomial(stream, {count: counts[at] ?? 0, probability}),
  )
  return {counts, positives}
}
