import {exp} from "#math/exp"
import {log} from "#math/log"
import {normalCdf} from "#math/normal-cdf"
import type {Interval} from "#model/content/interval"

/** `low` and `high` of the content are 10 % and 90 % points: so many standard deviations from the middle. */
export const TENTH_Z = 1.2815515655446004
const FURTHEST_Z = 6
const HALVINGS = 60

/** Hours of one skill that are still ahead: what it takes in all, and what was put in already. */
export type HoursAhead = {readonly hours: Interval; readonly done: number}

/** Hours that a skill takes somebody whose pace lies z standard deviations from the middle: two-piece log-normal, with
 * `low`, `value` and `high` at the 10, 50 and 90 % points.
 * @example hoursAtPace({value: 60, low: 37.5, high: 96}, 0) // => 60 */
export function hoursAtPace({value, low, high}: Interval, z: number): number {
  if (value <= 0) return 0
  const end = z < 0 ? low : high
  if (end <= 0) return 0
  return value * exp((Math.abs(z) / TENTH_Z) * log(end / value))
}

function aheadAtPace(ahead: readonly HoursAhead[], z: number): number {
  return ahead.reduce((sum, {hours, done}) => sum + Math.max(0, hoursAtPace(hours, z) - done), 0)
}

/** All hours ahead: the middle and the 10 and 90 % points. One's pace is taken to be the same in all skills, so the ends
 * add up: independent errors would cancel, and the sum would promise more than anybody knows. */
export function hoursAhead(ahead: readonly HoursAhead[]): Interval {
  return {
    value: aheadAtPace(ahead, 0),
    low: aheadAtPace(ahead, -TENTH_Z),
    high: aheadAtPace(ahead, TENTH_Z),
  }
}

/** Chance that so many hours are enough for all of it, 0..1. Exact under the law of `hoursAtPace`: the pace at which the
 * hours are just used up is found by halving. */
export function chanceWithin(ahead: readonly HoursAhead[], budget: number): number {
  if (aheadAtPace(ahead, FURTHEST_Z) <= budget) return 1
  if (aheadAtPace(ahead, -FURTHEST_Z) > budget) return 0
  let low = -FURTHEST_Z
  let high = FURTHEST_Z
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2
    if (aheadAtPace(ahead, middle) <= budget) low = middle
    else high = middle
  }
  return normalCdf(low)
}

/** Hours that are enough with a chance, its normal quantile given as z. */
export function hoursForPace(ahead: readonly HoursAhead[], z: number): number {
  return aheadAtPace(ahead, z)
}
