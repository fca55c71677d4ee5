import {daysAfter, mondayOf} from "#core/plan/calendar"
import {weekdayOf} from "#model/practice/practice-day"
import {followedSince, type PlanMove, type PlanRecord, weeksOfPlan} from "./fold-plan"

/** With fewer days left of a week, a plan begins with the next one. */
const LEAST_DAYS = 3
const WEEK = 7

export type PlanClock = {
  /** YYYY-MM-DD, as the person's own clock has it. */
  readonly today: string
  /** The day it was there at an instant. */
  readonly dayAt: (instant: string) => string
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}

/** The first day of a plan that somebody begins on a day. */
function beginOn(day: string): string {
  const left = WEEK - weekdayOf(day)
  return left < LEAST_DAYS ? daysAfter(day, left) : day
}

/** The first day on which a move was worked at: from when it was followed, or from the first week that was ticked.
 * Undefined where it is neither. */
function begunOn(record: PlanRecord, move: PlanMove, {today, dayAt}: PlanClock): string | undefined {
  const since = followedSince(record, move)
  // a clock that went wrong cannot put the beginning off
  const followed = since === undefined ? undefined : beginOn(earlier(dayAt(since), today))
  const ticked = weeksOfPlan(record, move)[0]?.payload.monday
  if (followed === undefined || ticked === undefined) return followed ?? ticked
  return earlier(followed, ticked)
}

/** The first day that is still to be planned. Of a plan that is worked at, the whole of this week counts until it is
 * ticked; any other begins today, or on the next Monday where little is left of this week. Never before the Monday after
 * the last week that was done. */
export function firstOpenDay(record: PlanRecord, move: PlanMove, clock: PlanClock): string {
  const {today} = clock
  const begun = begunOn(record, move, clock)
  const open = begun === undefined ? beginOn(today) : later(mondayOf(today), begun)
  const last = weeksOfPlan(record, move).at(-1)?.payload.monday
  return last === undefined ? open : later(open, daysAfter(last, WEEK))
}

/** The days on which weeks of a plan began that are over and were not ticked, last week first: Mondays, and for the week
 * in which the plan began its first day. None where the plan was not worked at. */
export function missedWeekStarts(record: PlanRecord, move: PlanMove, clock: PlanClock): string[] {
  const begun = begunOn(record, move, clock)
  if (begun === undefined) return []
  const ticked = new Set(weeksOfPlan(record, move).map(({payload}) => payload.monday))
  const first = mondayOf(begun)
  const starts: string[] = []
  for (
    let monday = daysAfter(mondayOf(clock.today), -WEEK);
    monday >= first;
    monday = daysAfter(monday, -WEEK)
  )
    if (!ticked.has(monday)) starts.push(later(monday, begun))
  return starts
}
