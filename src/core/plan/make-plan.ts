import type {Interval} from "#model/content/interval"
import type {Transition} from "#model/content/transition"
import type {PlanScope} from "#model/plan/plan-request"
import {activitiesOf, labsBySkill} from "./activities"
import {barsOf, orderedRows, type PlanBar} from "./bars"
import {monthsOf} from "./calendar"
import {type DeadlineReading, readDeadline} from "./deadline"
import {type EntryLevel, entryLevel} from "./entry-level"
import {aheadOf, type GapRow, gapOf, neededHours, SCOPE_PARTS} from "./gap"
import {hoursAhead} from "./hours-spread"
import {type FinishedSkill, type LearnedPace, learnedPace} from "./pace"
import type {PlanGiven} from "./plan-given"
import {type ChosenPiece, choosePortfolio} from "./portfolio"
import type {CheckedRequest} from "./read-request"
import {type PlanWeek, weeksOf} from "./weeks"

export const PLAN_ENGINE = "plan/1"

/** `planned`: there is a way and time for it; `no-hours`: a way, but no hours a week; `same-lane`: the person is in the
 * lane; `nothing-left`: all that the scope asks for is known. */
export type PlanKind = "planned" | "no-hours" | "same-lane" | "nothing-left"

/** A lab that would show what is only said. */
export type Proof = {readonly skill: string; readonly lab: string}

export type Plan = {
  readonly kind: PlanKind
  readonly request: CheckedRequest
  readonly scope: PlanScope
  /** null where the person is in the lane. */
  readonly transition: Transition | null
  readonly gap: readonly GapRow[]
  /** What is planned, in order. */
  readonly bars: readonly PlanBar[]
  /** Ids of the longest chain of prerequisites, first to last, and its hours. */
  readonly critical: {readonly skills: readonly string[]; readonly hours: Interval}
  /** Hours of all that is planned; of the move alone; and of what the new job teaches. */
  readonly hours: Interval
  readonly moveHours: Interval
  readonly onTheJobHours: Interval
  /** The same in months at the hours a week; null at none. */
  readonly months: Interval | null
  readonly moveMonths: Interval | null
  readonly deadline: DeadlineReading | null
  readonly entry: EntryLevel | null
  readonly weeks: readonly PlanWeek[]
  readonly portfolio: readonly ChosenPiece[]
  readonly proofs: readonly Proof[]
  /** What finished skills say of the pace; null where none was finished with this plan. */
  readonly learned: LearnedPace | null
}

function transitionOf({from, to}: CheckedRequest, {content}: PlanGiven): Transition | null {
  if (from === to) return null
  const found = Object.values(content.transitions).find(one => one.from === from && one.to === to)
  if (found === undefined)
    throw new RangeError(`Needs a move from "${from}" to "${to}" in content/transitions`)
  return found
}

/** Junior and mid postings ask for what the move rests on; from senior on, for what the lane often asks besides. */
function scopeOf({scope, level}: CheckedRequest): PlanScope {
  return scope ?? (level === "senior" || level === "staff" ? "level" : "move")
}

function inMonths(hours: Interval, hoursPerWeek: number): Interval | null {
  if (hoursPerWeek <= 0) return null
  const of = (end: keyof Interval) => monthsOf(hours[end], hoursPerWeek)
  return {value: of("value"), low: of("low"), high: of("high")}
}

/** Labs for core skills of the lane that are known, but were not shown. */
function proofsOf(gap: readonly GapRow[], request: CheckedRequest, {labs}: PlanGiven): Proof[] {
  const unproven = gap.filter(
    ({weight, knowledge}) => weight === "core" && knowledge.kind === "known" && knowledge.by !== "proven",
  )
  const byskill = labsBySkill(
    unproven.map(({id}) => id),
    labs.filter(({skills}) => unproven.some(({id}) => id === skills[0])),
    request.labsPassed,
  )
  return [...byskill].flatMap(([skill, own]) => own.map(({id}) => ({skill, lab: id})))
}

/** Skills that the plan put hours into and that are known by now. */
function finishedOf(gap: readonly GapRow[], {content}: PlanGiven): FinishedSkill[] {
  return gap.flatMap(({id, knowledge, done}) => {
    const skill = content.skills[id]
    if (skill === undefined || knowledge.kind !== "known" || done <= 0) return []
    return [{guessed: neededHours(skill, {kind: "missing"}, 1).value, took: done}]
  })
}

/** Plans the way into a lane. Everything follows from the request and the content: nothing is drawn. */
export function makePlan(request: CheckedRequest, given: PlanGiven): Plan {
  const {content} = given
  const {start, hoursPerWeek, fromLevel, level, deadline} = request
  const transition = transitionOf(request, given)
  const gap = gapOf(request, transition, given)
  const scope = scopeOf(request)
  const rows = orderedRows(gap, SCOPE_PARTS[scope])
  const bars = barsOf(rows, {start, hoursPerWeek})
  const ahead = rows.map(row => ({id: row.id, ...aheadOf(row)}))
  const moving = ahead.filter((_, index) => rows[index]?.part === "move")
  const critical = bars.filter(({isCritical}) => isCritical).map(({id}) => id)
  const portfolio = choosePortfolio(rows, content.portfolio, request.to)
  const activities = activitiesOf(
    rows.map(({id}) => id),
    {lane: request.to, given, pieces: portfolio, passed: request.labsPassed},
  )
  const hours = hoursAhead(ahead)
  const moveHours = hoursAhead(moving)
  const sum = (end: keyof Interval) => rows.reduce((total, row) => total + row.onTheJob[end], 0)
  return {
    kind: kindOf(request, rows),
    request,
    scope,
    transition,
    gap,
    bars,
    critical: {skills: critical, hours: hoursAhead(ahead.filter(({id}) => critical.includes(id)))},
    hours,
    moveHours,
    onTheJobHours: {value: sum("value"), low: sum("low"), high: sum("high")},
    months: inMonths(hours, hoursPerWeek),
    moveMonths: inMonths(moveHours, hoursPerWeek),
    deadline: deadline === undefined ? null : readDeadline(ahead, {start, day: deadline, hoursPerWeek}),
    entry: transition === null ? null : entryLevel(transition, {fromLevel, level, beliefs: content.beliefs}),
    weeks: weeksOf(bars, {start, hoursPerWeek, activities}),
    portfolio,
    proofs: proofsOf(gap, request, given),
    learned: learnedPace(finishedOf(gap, given)),
  }
}

function kindOf({from, to, hoursPerWeek}: CheckedRequest, rows: readonly GapRow[]): PlanKind {
  if (from === to) return "same-lane"
  if (rows.length === 0) return "nothing-left"
  return hoursPerWeek > 0 ? "planned" : "no-hours"
}
