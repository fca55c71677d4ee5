import {exp} from "#math/exp"
import {log} from "#math/log"
import type {CareerLaw} from "#model/law"

/** How much the employer moves pay against how much the lane does, at one level. */
export type EmployerLever = {
  /** Pay at an employer one standard deviation above the average one, as a ratio to it, less 1. */
  readonly employerShare: number
  /** Middle pay of the best-paid of the three lanes against the worst-paid, same employer, less 1. */
  readonly laneShare: number
  /** employerShare / laneShare; Infinity where the lanes pay the same. */
  readonly ratio: number
}

const MIDDLE = 5
const HIGH = 8
const Z_HIGH = 0.8416212335729143
const LANES_COMPARED = 3

/** Compares the two levers by the law's own bands: the spread between kinds of employer (weighted by how often each
 * comes) together with the employer's part of the spread inside a kind, against the widest gap between lanes. */
export function employerLever(law: CareerLaw, level: number): EmployerLever {
  const knot = (lane: number, employer: number, index: number) =>
    log(law.band_annual[lane]?.[level]?.[employer]?.[index] ?? 1)
  const weights = law.init_employer_cdf.map((share, index) => share - (law.init_employer_cdf[index - 1] ?? 0))
  const middles = weights.map((_, employer) => knot(1, employer, MIDDLE))
  const average = middles.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)
  const between = middles.reduce(
    (sum, value, index) => sum + (weights[index] ?? 0) * (value - average) * (value - average),
    0,
  )
  const inside = (knot(1, 1, HIGH) - knot(1, 1, MIDDLE)) / Z_HIGH
  const employerPart = inside * inside * (1 - (law.employer_effect?.person_share ?? 1))
  const lanes = Array.from({length: Math.min(LANES_COMPARED, law.lanes.length)}, (_, lane) =>
    knot(lane, 1, MIDDLE),
  )
  const employerShare = exp(Math.sqrt(between + employerPart)) - 1
  const laneShare = exp(Math.max(...lanes) - Math.min(...lanes)) - 1
  return {employerShare, laneShare, ratio: employerShare / laneShare}
}
