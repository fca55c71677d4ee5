import type {PolicyMeasures} from "#model/career-result"
import type {CareerLaw} from "#model/law"
import type {TaskOutput} from "./law-tasks"
import {sdLog} from "./quick-measures"
import {shareWithError} from "./summarize"
import {certaintyEquivalent} from "./utility"

const MONTHS_A_QUARTER = 3

/** First quarter at which at least half of the careers have arrived, in months; null when they never do.
 * @param reached first quarter of each career, 255 = never */
function medianMonths(reached: Uint8Array): number | null {
  const counts = new Uint32Array(256)
  for (const quarter of reached) counts[quarter] = (counts[quarter] as number) + 1
  let arrived = 0
  for (let quarter = 0; quarter < 255; quarter += 1) {
    arrived += counts[quarter] as number
    if (arrived * 2 >= reached.length) return quarter * MONTHS_A_QUARTER
  }
  return null
}

/** The measures of a /2 law with a `utility`; undefined for laws without one. */
export function policyMeasures(law: CareerLaw, output: TaskOutput): PolicyMeasures | undefined {
  if (law.utility === undefined) return undefined
  const {totals, net, richest, reached, washedOut} = output
  const careers = totals.length
  const thresholds = (law.pay_thresholds ?? []).map((pay, index) => {
    let hits = 0
    for (const most of richest ?? []) if (most >= pay) hits += 1
    return {
      pay,
      shareAnyYear: shareWithError(hits, careers),
      medianMonths:
        reached === undefined ? null : medianMonths(reached.subarray(index * careers, (index + 1) * careers)),
    }
  })
  let washed = 0
  for (const flag of washedOut ?? []) washed += flag
  return {
    certaintyEquivalent: certaintyEquivalent(net, law.discount, law.utility),
    thresholds,
    shareWashedOut: shareWithError(washed, careers),
    sdLogNpv: sdLog(totals),
  }
}
