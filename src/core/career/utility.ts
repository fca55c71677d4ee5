import {exp} from "#math/exp"
import {log} from "#math/log"
import type {Estimate} from "#model/career-result"
import type {CareerLaw} from "#model/law"
import {meanWithError} from "./summarize"

export type Taste = NonNullable<CareerLaw["utility"]>

/** Utility of a year under constant relative risk aversion, in the unit that keeps numbers near 1: pay / 100,000. */
const UNIT = 100_000

function utilityOf(consumption: number, aversion: number): number {
  const scaled = consumption / UNIT
  if (aversion === 1) return log(scaled)
  if (aversion === 0) return scaled
  if (aversion === 2) return -1 / scaled
  if (aversion === 3) return -0.5 / (scaled * scaled)
  return exp((1 - aversion) * log(scaled)) / (1 - aversion)
}

function inverseUtility(utility: number, aversion: number): number {
  if (aversion === 1) return UNIT * exp(utility)
  return UNIT * exp(log((1 - aversion) * utility) / (1 - aversion))
}

/** Certainty equivalent, USD a year: the sure yearly amount worth as much as the simulated careers to someone
 * with this taste. Each year counts with its discount factor; a savings buffer of some months of the last year's
 * spending softens falls and is refilled by rises; no year counts below the floor.
 * @param net by year: net[year * careers + career], after tax, USD
 * Method: expected CRRA utility; standard error by the delta method. */
export function certaintyEquivalent(net: Float32Array, discount: readonly number[], taste: Taste): Estimate {
  const years = discount.length
  const careers = net.length / years
  const {risk_aversion: aversion, consumption_floor: floor} = taste
  const bufferShare = taste.savings_buffer_months / 12
  const weight = discount.reduce((sum, factor) => sum + factor, 0)
  const utilities = new Float64Array(careers)
  for (let career = 0; career < careers; career += 1) {
    let spent = net[career] as number
    let saved = bufferShare * Math.max(0, spent)
    let utility = 0
    for (let year = 0; year < years; year += 1) {
      const earned = net[year * careers + career] as number
      let consumption = earned
      if (earned < spent) {
        const drawn = Math.min(saved, spent - earned)
        saved -= drawn
        consumption = earned + drawn
      } else if (earned > spent) {
        const refill = Math.max(0, Math.min(earned - spent, bufferShare * spent - saved))
        saved += refill
        consumption = earned - refill
      }
      spent = consumption
      utility += (discount[year] as number) * utilityOf(Math.max(consumption, floor), aversion)
    }
    utilities[career] = utility / weight
  }
  const expected = meanWithError(utilities)
  const value = inverseUtility(expected.value, aversion)
  const slope = utilitySlope(value, aversion)
  return {value, se: expected.se / slope}
}

function utilitySlope(consumption: number, aversion: number): number {
  return exp(-aversion * log(consumption / UNIT)) / UNIT
}
