import type {RandomStream} from "#math/rng"
import {drawNormal} from "../kernel/draw"

/** What one arm comes to on one day: a count and sums over its people. y: spent in the experiment, x: spent in the
 * weeks before, v: minutes in the product during the experiment. */
export type ArmSums = {
  readonly n: number
  readonly y: number
  readonly yy: number
  readonly x: number
  readonly xx: number
  readonly xy: number
  readonly v: number
  readonly vv: number
  readonly vy: number
}

export type PeopleLaw = {
  readonly meanY: number
  readonly meanX: number
  readonly meanV: number
  readonly sdY: number
  readonly sdX: number
  readonly sdV: number
  /** Correlations of y with x and of y with v. */
  readonly yx: number
  readonly yv: number
}

const standard = (stream: RandomStream) => drawNormal(stream, {mean: 0, sd: 1})

/** Square root of a chi-square number; the cube of a normal one, off by less than 0.1 % from 30 degrees on
 * (Wilson and Hilferty, https://en.wikipedia.org/wiki/Chi-squared_distribution#Asymptotic_properties). */
function drawChi(stream: RandomStream, degrees: number): number {
  const part = 2 / (9 * degrees)
  const root = 1 - part + standard(stream) * Math.sqrt(part)
  return Math.sqrt(Math.max(0, degrees * root * root * root))
}

/** The sums over n people whose y, x and v are jointly normal, without drawing the people: means and scatter of a
 * sample are independent, and Bartlett's triangle gives the scatter (https://en.wikipedia.org/wiki/Wishart_distribution).
 * Takes nine numbers from the stream. */
export function drawArmSums(stream: RandomStream, n: number, law: PeopleLaw): ArmSums {
  const {meanY, meanX, meanV, sdY, sdX, sdV, yx, yv} = law
  // y = sdY e1; x = sdX (yx e1 + restX e2); v = sdV (yv e1 + restV e3)
  const restX = Math.sqrt(1 - yx * yx)
  const restV = Math.sqrt(1 - yv * yv)
  const root = Math.sqrt(n)
  const [m1, m2, m3] = [standard(stream) / root, standard(stream) / root, standard(stream) / root]
  const t11 = drawChi(stream, n - 1)
  const t22 = drawChi(stream, n - 2)
  const t33 = drawChi(stream, n - 3)
  const [t21, t31, t32] = [standard(stream), standard(stream), standard(stream)]
  const s11 = t11 * t11
  const s21 = t21 * t11
  const s31 = t31 * t11
  const s22 = t21 * t21 + t22 * t22
  const s33 = t31 * t31 + t32 * t32 + t33 * t33
  const y = meanY + sdY * m1
  const x = meanX + sdX * (yx * m1 + restX * m2)
  const v = meanV + sdV * (yv * m1 + restV * m3)
  const xx = sdX * sdX * (yx * yx * s11 + 2 * yx * restX * s21 + restX * restX * s22)
  const vv = sdV * sdV * (yv * yv * s11 + 2 * yv * restV * s31 + restV * restV * s33)
  return {
    n,
    y: cents(n * y),
    yy: cents(sdY * sdY * s11 + n * y * y),
    x: cents(n * x),
    xx: cents(xx + n * x * x),
    xy: cents(sdY * sdX * (yx * s11 + restX * s21) + n * x * y),
    v: cents(n * v),
    vv: cents(vv + n * v * v),
    vy: cents(sdY * sdV * (yv * s11 + restV * s31) + n * v * y),
  }
}

/** Logs hold whole cents. */
function cents(value: number): number {
  return Math.round(value * 100) / 100
}
