import {dayNumber, dayOf, weekdayOf} from "#model/practice/practice-day"

export const WEEKS_A_MONTH = 4.33

/** Months that hours take at so many a week. */
export function monthsOf(hours: number, hoursPerWeek: number): number {
  return hours / (WEEKS_A_MONTH * hoursPerWeek)
}

/** The Monday of the week that holds a day. */
export function mondayOf(day: string): string {
  return dayOf(dayNumber(day) - weekdayOf(day))
}

/** So many days later. */
export function daysAfter(day: string, days: number): string {
  return dayOf(dayNumber(day) + days)
}

/** The day on which so many hours are done, learning the same on each day of the week from `start` on. */
export function dayDone(start: string, hours: number, hoursPerWeek: number): string {
  return daysAfter(start, Math.max(0, Math.ceil((hours / hoursPerWeek) * 7) - 1))
}
