import {practiceDay} from "#model/practice/practice-day"

/** The practice day by this machine's clock, in the zone that it is in now. */
export function localDay(cutoffHour: number, now: Date = new Date()): string {
  return practiceDay(Math.floor(now.getTime() / 60_000) - now.getTimezoneOffset(), cutoffHour)
}
