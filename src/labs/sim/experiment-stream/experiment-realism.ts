import {exp} from "#math/exp"
import {normalQuantile} from "#math/normal-quantile"
import type {RandomStream} from "#math/rng"
import {mean} from "#math/sum"
import {streamOf} from "../kernel/streams"
import {drawArmSums} from "./arm-sums"
import {adjustedDifference, type Difference, plainDifference} from "./difference"
import type {DaySums} from "./experiment"

const SEED = 20_261_123
const PEOPLE = 500
const Z_95 = -normalQuantile(0.025)

/** Days of equally many people in which B changes nothing. */
function idleDays(stream: RandomStream, {days, correlation}: {days: number; correlation: number}): DaySums[] {
  const law = {meanY: 40, meanX: 150, meanV: 60, sdY: 30, sdX: 100, sdV: 30, yx: correlation, yv: 0.5}
  return Array.from({length: days}, (_, at) => ({
    day: at + 1,
    share: 0.5,
    a: drawArmSums(stream, PEOPLE, law),
    b: drawArmSums(stream, PEOPLE, law),
  }))
}

/** Share of the variance of the difference that is left when the spending before is taken off. */
function varianceLeft(correlation: number): number {
  const stream = streamOf(SEED, "variance left")
  const both = Array.from({length: 8000}, () => {
    const days = idleDays(stream, {days: 1, correlation})
    return {plain: plainDifference(days).value, adjusted: adjustedDifference(days).value}
  })
  // the true difference is 0, so the mean square is the variance
  return mean(both.map(({adjusted}) => adjusted * adjusted)) / mean(both.map(({plain}) => plain * plain))
}

/** Share of idle experiments that a rule stops on one of its looks, one a day. */
function stoppedShare(
  {looks, count}: {looks: number; count: number},
  stops: (difference: Difference) => boolean,
): number {
  const stream = streamOf(SEED, "looks")
  const stopped = Array.from({length: count}, () => {
    const days = idleDays(stream, {days: looks, correlation: 0})
    return days.some((_, at) => stops(plainDifference(days.slice(0, at + 1)))) ? 1 : 0
  })
  return mean(stopped)
}

function looksSignificant({value, variance}: Difference): boolean {
  return Math.abs(value) > Z_95 * Math.sqrt(variance)
}

/** Whether the likelihood ratio against effects that are normal around 0 (in dollars) passes 1 / 0.05. */
function mixtureStops({value, variance}: Difference): boolean {
  const spread = 1
  const ratio =
    Math.sqrt(variance / (variance + spread)) *
    exp((value * value * spread) / (2 * variance * (variance + spread)))
  return ratio >= 20
}

/** What this simulator gives where the true value is known. */
export const EXPERIMENT_REALISM = {
  "variance-left": () => varianceLeft(Math.SQRT1_2),
  "five-looks": () => stoppedShare({looks: 5, count: 20_000}, looksSignificant),
  "ten-looks": () => stoppedShare({looks: 10, count: 40_000}, looksSignificant),
  "mixture-alarms": () => stoppedShare({looks: 100, count: 1500}, mixtureStops),
} as const
