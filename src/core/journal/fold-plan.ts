import type {JournalEvent} from "#model/journal/event"
import {PLAN_SET, PLAN_WEEK_DONE} from "#model/journal/kinds"
import type {PlanSet, PlanWeekDone} from "#model/plan/plan-events"
import type {PlanState} from "#model/plan/plan-request"
import {eventsOfKind, type ReadEvent, saidOfKind} from "./events-of-kind"
import {foldLabs} from "./fold-labs"
import {foldPostings} from "./fold-postings"
import {foldSkillsTold} from "./fold-skills-told"
import {type ProfileSkillsGiven, profileSkills} from "./profile-skills"

/** From which role a plan leads to which lane. */
export type PlanMove = {readonly from: string; readonly to: string}

/** All that the journal knows of a plan. */
export type PlanRecord = {
  /** As set last; undefined where it never was. */
  readonly set: PlanSet | undefined
  /** The instant since which that move is followed, however often its hours or its deadline were changed since. */
  readonly followedSince: string | undefined
  /** Weeks that were done, of any plan, oldest Monday first. Of a week that was ticked twice the last tick counts, and
   * taking that one back takes the week back. */
  readonly weeks: readonly ReadEvent<PlanWeekDone>[]
}

function doneWeeks(events: readonly JournalEvent[]): ReadEvent<PlanWeekDone>[] {
  const byWeek = new Map<string, ReadEvent<PlanWeekDone>>()
  for (const {isTakenBack, ...event} of saidOfKind(events, PLAN_WEEK_DONE)) {
    const {from, to, monday} = event.payload
    const week = `${from} ${to} ${monday}`
    if (isTakenBack) byWeek.delete(week)
    else byWeek.set(week, event)
  }
  return [...byWeek.values()].sort((a, b) => (a.payload.monday < b.payload.monday ? -1 : 1))
}

function sameMove(a: PlanMove, b: PlanMove): boolean {
  return a.from === b.from && a.to === b.to
}

/** The plan that is followed, and what was done of it. Does not depend on the order of arrival. */
export function foldPlan(events: readonly JournalEvent[]): PlanRecord {
  const sets = eventsOfKind(events, PLAN_SET)
  const last = sets.at(-1)
  const before = last === undefined ? -1 : sets.findLastIndex(({payload}) => !sameMove(payload, last.payload))
  return {set: last?.payload, followedSince: sets[before + 1]?.at, weeks: doneWeeks(events)}
}

/** Weeks of one plan. */
export function weeksOfPlan({weeks}: Pick<PlanRecord, "weeks">, move: PlanMove): PlanRecord["weeks"] {
  return weeks.filter(({payload}) => sameMove(payload, move))
}

/** The instant since which a move is followed; undefined where it is not. */
export function followedSince({set, followedSince: since}: PlanRecord, move: PlanMove): string | undefined {
  return set !== undefined && sameMove(set, move) ? since : undefined
}

/** The hours that weeks put into each skill, by id. */
export function doneHours(weeks: PlanRecord["weeks"]): Readonly<Record<string, number>> {
  const hours: Record<string, number> = {}
  for (const {payload} of weeks)
    for (const [skill, done] of Object.entries(payload.hours)) hours[skill] = (hours[skill] ?? 0) + done
  return hours
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
