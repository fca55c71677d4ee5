import {dayNumber} from "#model/practice/practice-day"
import type {Activity, PlacedActivity} from "./activities"
import type {PlanBar} from "./bars"
import {daysAfter, mondayOf} from "./calendar"

/** Ten years of weeks; no plan of the content comes near. */
const MOST_WEEKS = 522
const NOTHING = 1e-9

/** What one skill gets of a week. */
export type WeekPart = {
  readonly skill: string
  readonly name: string
  readonly hours: number
  readonly isLast: boolean
  readonly activities: readonly Activity[]
}
export type PlanWeek = {
  readonly number: number
  /** Its Monday: what a week is known by, whatever the plan comes to be. */
  readonly monday: string
  readonly hours: number
  readonly parts: readonly WeekPart[]
}

function partOf(bar: PlanBar, from: number, to: number, placed: readonly PlacedActivity[]): WeekPart {
  const length = bar.endHours.value - bar.startHours
  const [low, high] = [(from - bar.startHours) / length, (to - bar.startHours) / length]
  return {
    skill: bar.id,
    name: bar.name,
    hours: to - from,
    isLast: high >= 1 - NOTHING,
    activities: placed
      .filter(one => one.from < high - NOTHING && one.to > low + NOTHING)
      .map(({from: _, to: __, ...activity}) => activity),
  }
}

/** The plan week by week, from Monday to Sunday; the first has the hours of the days that are left of it. */
export function weeksOf(
  bars: readonly PlanBar[],
  {
    start,
    hoursPerWeek,
    activities,
  }: {
    readonly start: string
    readonly hoursPerWeek: number
    readonly activities: ReadonlyMap<string, readonly PlacedActivity[]>
  },
): PlanWeek[] {
  const all = bars.at(-1)?.endHours.value ?? 0
  if (hoursPerWeek <= 0) return []
  const weeks: PlanWeek[] = []
  const monday = mondayOf(start)
  let done = 0
  while (done < all - NOTHING && weeks.length < MOST_WEEKS) {
    const number = weeks.length + 1
    const days = number === 1 ? 7 - (dayNumber(start) - dayNumber(monday)) : 7
    const until = Math.min(all, done + (hoursPerWeek * days) / 7)
    const from = done
    weeks.push({
      number,
      monday: daysAfter(monday, 7 * (number - 1)),
      hours: until - from,
      parts: bars
        .filter(bar => Math.min(until, bar.endHours.value) > Math.max(from, bar.startHours) + NOTHING)
        .map(bar =>
          partOf(
            bar,
            Math.max(from, bar.startHours),
            Math.min(until, bar.endHours.value),
            activities.get(bar.id) ?? [],
          ),
        ),
    })
    done = until
  }
  return weeks
}
