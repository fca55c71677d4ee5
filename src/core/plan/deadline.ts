import {normalQuantile} from "#math/normal-quantile"
import {dayNumber} from "#model/practice/practice-day"
import {dayDone} from "./calendar"
import {chanceWithin, type HoursAhead, hoursForPace} from "./hours-spread"

/** A chance from which one may count on it. */
const SURE = 0.8

export type DeadlineReading = {
  readonly day: string
  /** Hours that there are until then. */
  readonly hours: number
  /** Chance that all of the plan is done by then, 0..1. */
  readonly chance: number
  /** Chance of each skill to be done by then, in the order of the plan. */
  readonly skills: readonly {readonly id: string; readonly chance: number}[]
  /** Hours a week that would do with a chance of one half and of .80. */
  readonly hoursPerWeekFor: {readonly half: number; readonly sure: number}
  /** The day by which all is done with a chance of .80 at the hours of the plan; null at no hours. */
  readonly sureBy: string | null
}

/** What can be reached by a day, and what it would take to reach all.
 * @param ahead hours of each skill in the order of the plan */
export function readDeadline(
  ahead: readonly (HoursAhead & {readonly id: string})[],
  {start, day, hoursPerWeek}: {readonly start: string; readonly day: string; readonly hoursPerWeek: number},
): DeadlineReading {
  const weeks = (dayNumber(day) - dayNumber(start)) / 7
  const hours = weeks * hoursPerWeek
  const sure = hoursForPace(ahead, normalQuantile(SURE))
  return {
    day,
    hours,
    chance: chanceWithin(ahead, hours),
    skills: ahead.map(({id}, index) => ({id, chance: chanceWithin(ahead.slice(0, index + 1), hours)})),
    hoursPerWeekFor: {half: hoursForPace(ahead, 0) / weeks, sure: sure / weeks},
    sureBy: hoursPerWeek > 0 ? dayDone(start, sure, hoursPerWeek) : null,
  }
}
