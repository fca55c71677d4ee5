import {mean} from "#math/sum"
import type {Metrics} from "#model/labs/verdict"
import {adjustedDifference} from "./difference"
import {type DaySums, dollars, type Truth} from "./experiment"
import type {ExperimentParameters} from "./parameters"

export type Ended = {
  readonly truth: Truth
  /** The days that were seen until the decision. */
  readonly days: readonly DaySums[]
  /** Who still waits on the last day keeps A. */
  readonly decide: "A" | "B" | "invalid"
  readonly est: number
  readonly ci: readonly [number, number]
}

export const EXPERIMENT_METRICS: readonly string[] = [
  "lost",
  "gain",
  "days",
  "shippedForNothing",
  "found",
  "brokenShipped",
  "soundDiscarded",
  "covered",
  "intervalWidth",
]
const Z_95 = 1.959963984540054

/** What a decision is worth in points, without the days that it took. */
function worthOf({truth, decide}: Pick<Ended, "truth" | "decide">, parameters: ExperimentParameters): number {
  const {upkeep, rerun, day_cost, days} = parameters
  if (decide === "B") return truth.effect - upkeep
  if (decide === "A") return 0
  return truth.broken ? rerun : -day_cost * days
}

/** The share for which it holds; `none` where there are no experiments to ask. */
function shareOf(ended: readonly Ended[], holds: (one: Ended) => boolean, none: number): number {
  return ended.length === 0 ? none : mean(ended.map(one => (holds(one) ? 1 : 0)))
}

function covers({truth, ci: [low, high]}: Ended): boolean {
  const effect = dollars(truth.effect)
  return low <= effect && effect <= high
}

/** The interval against the shortest honest one of the same days, had they been looked at just once. */
function widthOf({days, ci: [low, high]}: Ended, noveltyDays: number): number {
  const settled = days.filter(({day}) => day > noveltyDays)
  const {variance} = adjustedDifference(settled.length > 0 ? settled : days)
  return (high - low) / (2 * Z_95 * Math.sqrt(variance))
}

export function experimentMetrics(ended: readonly Ended[], parameters: ExperimentParameters): Metrics {
  const sound = ended.filter(({truth}) => !truth.broken)
  const broken = ended.filter(({truth}) => truth.broken)
  const idle = sound.filter(({truth}) => truth.effect === 0)
  const worthwhile = sound.filter(({truth}) => truth.effect >= 2 * parameters.upkeep)
  const told = sound.filter(({decide}) => decide !== "invalid")
  const gain = mean(ended.map(one => worthOf(one, parameters) - parameters.day_cost * one.days.length))
  return {
    lost: boundGain(ended, parameters) - gain,
    gain,
    days: mean(ended.map(({days}) => days.length)),
    shippedForNothing: shareOf(idle, ({decide}) => decide === "B", 0),
    found: shareOf(worthwhile, ({decide}) => decide === "B", 1),
    brokenShipped: shareOf(broken, ({decide}) => decide === "B", 0),
    soundDiscarded: shareOf(sound, ({decide}) => decide === "invalid", 0),
    covered: shareOf(told, covers, 1),
    intervalWidth: told.length === 0 ? 0 : mean(told.map(one => widthOf(one, parameters.novelty_days))),
  }
}

/** What nobody can beat: who knows each truth decides rightly on the first day. */
function boundGain(ended: readonly Ended[], parameters: ExperimentParameters): number {
  const best = ended.map(({truth}) =>
    Math.max(...(["A", "B", "invalid"] as const).map(decide => worthOf({truth, decide}, parameters))),
  )
  return mean(best) - parameters.day_cost
}
