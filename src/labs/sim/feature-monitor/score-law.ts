import {exp} from "#math/exp"
import {log} from "#math/log"
import {normalCdf} from "#math/normal-cdf"
import {normalQuantile} from "#math/normal-quantile"

/** The model's score in ten bins, each a tenth of the training data. In each the chance of the outcome is known: the
 * model is calibrated. */
export const SCORE_BINS = 10
/** How much the logit of the chance rises for one standard deviation of the score. */
const STEEPNESS = 1.3
const EDGES = Array.from({length: SCORE_BINS - 1}, (_, at) => normalQuantile((at + 1) / SCORE_BINS))
const MIDDLES = Array.from({length: SCORE_BINS}, (_, at) => normalQuantile((at + 0.5) / SCORE_BINS))

const chanceOf = (logit: number) => 1 / (1 + exp(-logit))
const logitOf = (chance: number) => log(chance / (1 - chance))

/** Share of the scores in each bin, when scores have moved by so many standard deviations. */
export function scoreShares(shift: number): number[] {
  const below = EDGES.map(edge => normalCdf(edge - shift))
  return [...below, 1].map((upTo, at) => upTo - (below[at - 1] ?? 0))
}

/** The level at which chances along a slope come to a rate over equal bins: 60 halvings, exact to the last bits. */
function levelFor(rate: number, slope: number): number {
  let low = -40
  let high = 40
  for (let halving = 0; halving < 60; halving += 1) {
    const level = (low + high) / 2
    let total = 0
    for (const middle of MIDDLES) total += chanceOf(level + slope * middle)
    if (total / SCORE_BINS < rate) low = level
    else high = level
  }
  return (low + high) / 2
}

/** Chances of the outcome by bin when the score is worth less: the slope falls, the rate of all stays.
 * @param loss share of the slope that is gone; 0 is the model as it was trained */
export function chancesOf(rate: number, loss: number): number[] {
  const slope = STEEPNESS * (1 - loss)
  const level = levelFor(rate, slope)
  return MIDDLES.map(middle => chanceOf(level + slope * middle))
}

/** What a prior shift does: outcomes become more or less frequent and look as before. Chances rise by the odds, and
 * the bins where outcomes are frequent grow. */
export function withOdds(
  {shares, chances}: {shares: readonly number[]; chances: readonly number[]},
  odds: number,
): {shares: number[]; chances: number[]} {
  const grown = shares.map((share, at) => share * (1 - (chances[at] ?? 0) + odds * (chances[at] ?? 0)))
  let total = 0
  for (const one of grown) total += one
  return {
    shares: grown.map(one => one / total),
    chances: chances.map(chance => (odds * chance) / (1 - chance + odds * chance)),
  }
}

/** A day's own level on top of all chances, in logits. */
export function withLevel(chances: readonly number[], level: number): number[] {
  return level === 0 ? [...chances] : chances.map(chance => chanceOf(logitOf(chance) + level))
}
