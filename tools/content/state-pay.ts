import {type Line, leastSquaresLine} from "./least-squares-line"

export type CountyWage = {readonly state: string; readonly county: string; readonly wageUsd: number}
export type MeasuredMetro = {readonly state: string; readonly county: string; readonly payFactor: number}
export type StatePay = {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly counties: number
}

const BAY: readonly (readonly [string, string])[] = [
  ["CA", "Santa Clara County"],
  ["CA", "San Francisco County"],
]
/** Half the width of an 80 % interval in standard deviations. */
const HALF_WIDTH_80 = 1.2816
/** The measured same-employer factor of the US outside the metros. */
export const OTHER_US_FACTOR = 0.815
/** The Bay Area's own upper end; no state lies above it. */
const HIGHEST = 1.03

function wageOf(wages: readonly CountyWage[], state: string, county: string): number {
  const found = wages.find(wage => wage.state === state && wage.county.toLowerCase() === county.toLowerCase())
  if (found === undefined) throw new RangeError(`Expected a wage for "${county}, ${state}", found none`)
  return found.wageUsd
}

/** The mean wage of the two counties that stand for the Bay Area. */
export function bayWage(wages: readonly CountyWage[]): number {
  const found = BAY.map(([state, county]) => wageOf(wages, state, county))
  return found.reduce((sum, wage) => sum + wage, 0) / found.length
}

/** How the log of the same-employer factor of a metro follows the log of its county's prevailing wage, both
 * against the Bay Area. */
export function fitStatePay(wages: readonly CountyWage[], metros: readonly MeasuredMetro[]): Line {
  const bay = bayWage(wages)
  return leastSquaresLine(
    metros.map(
      metro => [Math.log(wageOf(wages, metro.state, metro.county) / bay), Math.log(metro.payFactor)] as const,
    ),
  )
}

function valueAt(sorted: readonly number[], share: number): number {
  const index = Math.min(sorted.length - 1, Math.floor(share * sorted.length))
  return sorted[index] ?? 0
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** The factor of a state outside its measured metros: half way (of logs) between the line at its median county
 * and the measured factor of the US outside the metros. The line alone would be read off far below the metros it
 * was fitted on. The range runs from the lower-quartile county to the upper-quartile one or the measured factor,
 * whichever is higher, with the line's error on both sides. Counties count alike, however many people they have.
 * Undefined when the state has no county in the data. */
export function statePay(wages: readonly CountyWage[], state: string, line: Line): StatePay | undefined {
  const sorted = wages.filter(wage => wage.state === state).map(wage => wage.wageUsd)
  if (sorted.length === 0) return undefined
  sorted.sort((a, b) => a - b)
  const bay = bayWage(wages)
  const factor = (share: number) =>
    Math.exp(line.intercept + line.slope * Math.log(valueAt(sorted, share) / bay))
  const error = Math.exp(HALF_WIDTH_80 * line.residualSd)
  const value = Math.min(HIGHEST, Math.sqrt(factor(0.5) * OTHER_US_FACTOR))
  return {
    value: rounded(value),
    low: rounded(Math.min(value, factor(0.25) / error)),
    high: rounded(Math.min(HIGHEST, Math.max(value, OTHER_US_FACTOR * error, factor(0.75) * error))),
    counties: sorted.length,
  }
}
