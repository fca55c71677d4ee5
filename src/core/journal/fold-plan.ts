import type {JournalEvent} from "#model/journal/event"
import {PLAN_SET, PLAN_WEEK_DONE} from "#model/journal/kinds"
import type {PlanSet, PlanWeekDone} from "#model/plan/plan-events"
import type {PlanState} from "#model/plan/plan-request"
import {dayNumber, dayOf, weekdayOf} from "#model/practice/practice-day"
import {eventsOfKind, type ReadEvent} from "./events-of-kind"
import {foldLabs} from "./fold-labs"
import {foldPostings} from "./fold-postings"
import {foldSkillsTold} from "./fold-skills-told"
import {type ProfileSkillsGiven, profileSkills} from "./profile-skills"

/** All that the journal knows of a plan. */
export type PlanRecord = {
  /** As set last; undefined where it never was. */
  readonly set: PlanSet | undefined
  /** Weeks that were done, of any plan, oldest Monday first. Of a week that was ticked twice the last one counts. */
  readonly weeks: readonly ReadEvent<PlanWeekDone>[]
}

/** The plan that is followed, and what was done of it. Does not depend on the order of arrival. */
export function foldPlan(events: readonly JournalEvent[]): PlanRecord {
  const byWeek = new Map<string, ReadEvent<PlanWeekDone>>()
  for (const event of eventsOfKind(events, PLAN_WEEK_DONE)) {
    const {from, to, monday} = event.payload
    byWeek.set(`${from} ${to} ${monday}`, event)
  }
  return {
    set: eventsOfKind(events, PLAN_SET).at(-1)?.payload,
    weeks: [...byWeek.values()].sort((a, b) => (a.payload.monday < b.payload.monday ? -1 : 1)),
  }
}

/** Weeks of one plan. */
export function weeksOfPlan(
  {weeks}: Pick<PlanRecord, "weeks">,
  {from, to}: {readonly from: string; readonly to: string},
): PlanRecord["weeks"] {
  return weeks.filter(({payload}) => payload.from === from && payload.to === to)
}

/** The hours that weeks put into each skill, by id. */
export function doneHours(weeks: PlanRecord["weeks"]): Readonly<Record<string, number>> {
  const hours: Record<string, number> = {}
  for (const {payload} of weeks)
    for (const [skill, done] of Object.entries(payload.hours)) hours[skill] = (hours[skill] ?? 0) + done
  return hours
}

/** With fewer days left of a week, a plan begins with the next one. */
const LEAST_DAYS = 3

/** The first day that is still to be planned: today, or the Monday after the last week that was done already, or the next
 * Monday where little is left of this week. */
export function firstOpenDay(weeks: PlanRecord["weeks"], today: string): string {
  const last = weeks.at(-1)?.payload.monday
  const past = weekdayOf(today)
  const open = dayNumber(today) + (7 - past < LEAST_DAYS ? 7 - past : 0)
  const next = last === undefined ? open : dayNumber(last) + 7
  return dayOf(Math.max(open, next))
}

/** What the journal knows of a person's skills. One that the person took away is missing, whatever their role suggests,
 * unless practice or a lab has shown it. */
export function planSkills(
  events: readonly JournalEvent[],
  given: ProfileSkillsGiven,
): Readonly<Record<string, PlanState>> {
  const taken = [...foldSkillsTold(events).values()].filter(({says}) => says === "removed")
  return Object.fromEntries<PlanState>([
    ...taken.map(({skill}) => [skill, "missing"] as const),
    ...profileSkills(events, given).map(({id, state}) => [id, state] as const),
  ])
}

/** Labs that were passed without help, and skills of each posting that was kept. */
export function planBeside(events: readonly JournalEvent[]): {
  readonly labsPassed: readonly string[]
  readonly postings: readonly (readonly string[])[]
} {
  return {
    labsPassed: [...foldLabs(events)].flatMap(([lab, {passedUnaided}]) => (passedUnaided ? [lab] : [])),
    postings: foldPostings(events).map(({payload}) => payload.summary.skills),
  }
}
