import {normalCdf} from "#math/normal-cdf"
import type {ArmSums} from "./arm-sums"
import type {DaySums} from "./experiment"

/** A difference B - A in dollars a person, and its variance. */
export type Difference = {readonly value: number; readonly variance: number}

const nothing: ArmSums = {n: 0, y: 0, yy: 0, x: 0, xx: 0, xy: 0, v: 0, vv: 0, vy: 0}

function add(one: ArmSums, other: ArmSums): ArmSums {
  return {
    n: one.n + other.n,
    y: one.y + other.y,
    yy: one.yy + other.yy,
    x: one.x + other.x,
    xx: one.xx + other.xx,
    xy: one.xy + other.xy,
    v: one.v + other.v,
    vv: one.vv + other.vv,
    vy: one.vy + other.vy,
  }
}

/** All days thrown together: difference of the means and Welch's variance. */
export function plainDifference(days: readonly DaySums[]): Difference {
  const a = days.reduce((sum, day) => add(sum, day.a), nothing)
  const b = days.reduce((sum, day) => add(sum, day.b), nothing)
  const varianceOf = ({n, y, yy}: ArmSums) => (yy - (y * y) / n) / (n - 1) / n
  return {value: b.y / b.n - a.y / a.n, variance: varianceOf(a) + varianceOf(b)}
}

/** Day by day, so that no change of the traffic between days counts, and with what was spent before taken off. */
export function adjustedDifference(days: readonly DaySums[]): Difference {
  let people = 0
  let scatterY = 0
  let scatterX = 0
  let scatterXY = 0
  let weights = 0
  let weightedY = 0
  let weightedX = 0
  for (const {a, b} of days) {
    for (const {n, y, yy, x, xx, xy} of [a, b]) {
      people += n - 1
      scatterY += yy - (y * y) / n
      scatterX += xx - (x * x) / n
      scatterXY += xy - (x * y) / n
    }
    const weight = (a.n * b.n) / (a.n + b.n)
    weights += weight
    weightedY += weight * (b.y / b.n - a.y / a.n)
    weightedX += weight * (b.x / b.n - a.x / a.n)
  }
  const theta = scatterXY / scatterX
  return {
    value: (weightedY - theta * weightedX) / weights,
    variance: (scatterY - theta * scatterXY) / people / weights,
  }
}

/** The p-value of no difference, against either side. */
export function pValue({value, variance}: Difference): number {
  return 2 * normalCdf(-Math.abs(value) / Math.sqrt(variance))
}
