import {exp} from "#math/exp"
import {log} from "#math/log"
import type {RandomStream} from "#math/rng"
import {drawChance, drawIndex, drawNormal} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import type {TrafficParameters} from "./parameters"

/** One view of an ad, scored; `chance` is the true probability of a click where it was drawn. */
export type View = {
  readonly score: number
  readonly segment: number
  readonly clicked: boolean
  readonly inTraining: boolean
  readonly chance: number
}

/** By how much the logit of a row that the model has seen moves towards its label. */
const MEMORY = 2.2

const odds = (rate: number) => rate / (1 - rate)
const chanceOf = (logit: number) => 1 / (1 + exp(-logit))

/** Click rates of the segments; weighted by their shares they make the rate of all views. */
export function segmentRates({segments, click_rate}: TrafficParameters): number[] {
  const shares = segments.map(({share}) => share)
  const total = shares.reduce((a, b) => a + b, 0)
  const ratesAt = (base: number) => segments.map(one => (base * one.odds) / (1 + base * one.odds))
  let low = 0
  let high = 1e6
  for (let turn = 0; turn < 200; turn += 1) {
    const middle = (low + high) / 2
    const rate = ratesAt(middle).reduce((sum, one, at) => sum + (one * (shares[at] ?? 0)) / total, 0)
    if (rate < click_rate) low = middle
    else high = middle
  }
  return ratesAt((low + high) / 2)
}

/** The share of clicks among the rows that are kept, where all clicks and `keep` of the rest are.
 * @example keptRate(0.0243902, 0.1) // => 0.2 */
export function keptRate(rate: number, keep: number): number {
  return rate / (rate + (1 - rate) * keep)
}

/** What a world deals out: views by segment and click as the true law says. */
class Dealer {
  private readonly rates: number[]
  private readonly shares: number[]

  constructor(private readonly parameters: TrafficParameters) {
    this.rates = segmentRates(parameters)
    this.shares = parameters.segments.map(({share}) => share)
  }

  /** A view out of traffic with this rate of clicks, whose mix of segments among clicks and among the rest stays. */
  deal(stream: RandomStream, {rate, seenShare}: {rate: number; seenShare: number}): View {
    const {separation, sharpness, bend, click_rate, click_rate_now, keep, decimals} = this.parameters
    const clicked = drawChance(stream, rate)
    const weights = this.shares.map((share, at) => {
      const one = this.rates[at] ?? 0
      return share * (clicked ? one : 1 - one)
    })
    const segment = drawIndex(stream, weights)
    const evidence = drawNormal(stream, {mean: clicked ? separation : 0, sd: 1})
    const inTraining = drawChance(stream, seenShare)
    // how much likelier a click makes what the model saw: the true logit less the prior
    const ratio = separation * evidence - (separation * separation) / 2
    const stretched = sharpness * ratio + (bend * ratio * Math.abs(ratio)) / (3 + Math.abs(ratio))
    const remembered = inTraining ? (clicked ? MEMORY : -MEMORY) : 0
    const score = chanceOf(log(odds(keptRate(click_rate, keep))) + stretched + remembered)
    const scale = POWERS_OF_TEN[decimals] ?? 1
    const drift = odds(click_rate_now) / odds(click_rate)
    return {
      score: Math.round(score * scale) / scale,
      segment,
      clicked,
      inTraining,
      chance: chanceOf(log(odds(this.rates[segment] ?? 0) * drift) + ratio),
    }
  }
}

const POWERS_OF_TEN = Array.from({length: 16}, (_, power) => Number(`1e${power}`))

/** The rows for calibration: all clicks and a share of the rest, of the time before. */
export function drawRows(parameters: TrafficParameters, seed: number): View[] {
  const stream = streamOf(seed, "rows")
  const dealer = new Dealer(parameters)
  const rate = keptRate(parameters.click_rate, parameters.keep)
  return Array.from({length: parameters.rows}, () =>
    dealer.deal(stream, {rate, seenShare: parameters.in_training}),
  )
}

/** Live traffic of now, with nothing left out. */
export function drawLive(parameters: TrafficParameters, seed: number): View[] {
  const stream = streamOf(seed, "live")
  const dealer = new Dealer(parameters)
  return Array.from({length: parameters.live_rows}, () =>
    dealer.deal(stream, {rate: parameters.click_rate_now, seenShare: 0}),
  )
}
