import type {SwitchTiming} from "#model/career-answer"

/** What moving at a quarter gains over never moving: of the average total, USD, and of the certainty
 * equivalent, USD a year. */
export type TimingGain = {
  readonly quarter: number
  readonly gain: number
  readonly certaintyEquivalentGain: number
}

/** The curve of a switch timing against never moving, by quarter; empty where moving is not possible in time. */
export function timingGains(timing: SwitchTiming): readonly TimingGain[] {
  const never = timing.points.find(point => point.quarter === null)
  if (never === undefined) return []
  return timing.points.flatMap(({quarter, mean, certaintyEquivalent}) =>
    quarter === null
      ? []
      : [
          {
            quarter,
            gain: mean.value - never.mean.value,
            certaintyEquivalentGain: certaintyEquivalent.value - never.certaintyEquivalent.value,
          },
        ],
  )
}
