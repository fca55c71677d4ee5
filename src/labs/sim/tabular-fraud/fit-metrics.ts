import {exp} from "#math/exp"
import {log} from "#math/log"
import {mean, sum} from "#math/sum"
import type {Metrics} from "#model/labs/verdict"
import {type FraudWorld, MISSING, type Table} from "./draw-table"
import {type Forest, leavesOf, valueIn} from "./tree"

export const FIT_METRICS = [
  "explained",
  "liveLoss",
  "worseThanRate",
  "trainGap",
  "explainedMissing",
  "totalRatio",
  "certain",
  "trees",
  "leaves",
] as const

/** A forecast of exactly 0 or 1 is taken for this far from it, so that one of them does not make all else infinite. */
const NEAREST = 1e-6

const chanceOf = (logit: number) => 1 / (1 + exp(-logit))

export function logitsOf({base, trees}: Forest, {columns, labels}: Table): number[] {
  return labels.map((_, row) => trees.reduce((total, tree) => total + valueIn(tree, columns, row), base))
}

function lossOf(truth: number, forecast: number): number {
  const near = Math.min(1 - NEAREST, Math.max(NEAREST, forecast))
  return -truth * log(near) - (1 - truth) * log(1 - near)
}

/** Mean log-loss of forecasts: against true chances there is no luck of the labels in it. */
export function meanLoss(truths: readonly number[], forecasts: readonly number[]): number {
  return mean(truths.map((truth, at) => lossOf(truth, forecasts[at] ?? 0.5)))
}

/** The share of the loss that can be explained at all that was: 0 is the rate of fraud for everybody, 1 the true chance
 * of every row. 0 where there is nothing to explain. */
function explainedOf(truths: readonly number[], forecasts: readonly number[]): number {
  if (truths.length === 0) return 0
  const rate = mean(truths)
  const before = meanLoss(
    truths,
    truths.map(() => rate),
  )
  const possible = before - meanLoss(truths, truths)
  return possible > 1e-6 ? (before - meanLoss(truths, forecasts)) / possible : 0
}

export function fitMetrics({train, live}: FraudWorld, forest: Forest): Metrics {
  const forecasts = logitsOf(forest, live).map(chanceOf)
  const learned = logitsOf(forest, train).map(chanceOf)
  const {chances} = live
  const rate = mean(chances)
  const liveLoss = meanLoss(chances, forecasts)
  const rateLoss = meanLoss(
    chances,
    chances.map(() => rate),
  )
  const lost = chances
    .map((_, row) => row)
    .filter(row => live.columns.some(column => column[row] === MISSING))
  const pick = (values: readonly number[]) => lost.map(row => values[row] ?? 0)
  return {
    explained: explainedOf(chances, forecasts),
    liveLoss,
    worseThanRate: Math.max(0, liveLoss / rateLoss - 1),
    trainGap: liveLoss - meanLoss(train.labels, learned),
    explainedMissing: explainedOf(pick(chances), pick(forecasts)),
    totalRatio: sum(forecasts) / sum(chances),
    certain: forecasts.filter(one => one < NEAREST || one > 1 - NEAREST).length,
    trees: forest.trees.length,
    leaves: forest.trees.length === 0 ? 0 : mean(forest.trees.map(leavesOf)),
  }
}
