import {practiceDay} from "#model/practice/practice-day"

const MINUTE_MS = 60_000

/** The day that the clock of this machine showed at an instant, YYYY-MM-DD, in the zone that it is in now.
 * @param cutoffHour until this hour it is still the day before, 0 to 23
 * @param at a date or an ISO instant; now where it is not given */
export function localDay(cutoffHour = 0, at: Date | string = new Date()): string {
  const date = new Date(at)
  return practiceDay(Math.floor(date.getTime() / MINUTE_MS) - date.getTimezoneOffset(), cutoffHour)
}
