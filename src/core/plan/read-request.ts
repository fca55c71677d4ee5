import {LANES, LEVEL_NAMES, type LevelId} from "#model/lane"
import {nearestIds} from "#model/nearest-ids"
import {parseOrExplain} from "#model/parse"
import {type PlanRequest, planRequestSchema} from "#model/plan/plan-request"
import {dayNumber} from "#model/practice/practice-day"
import {UserError} from "#model/user-error"
import type {PlanGiven} from "./plan-given"

/** Longest time ahead that a deadline may lie, days. */
const FURTHEST_DAYS = 3660

/** A deadline that was kept and that a plan can no longer reach. */
export type LapsedDeadline = {
  readonly day: string
  /** Else it lies in the days that are done already. */
  readonly hasPassed: boolean
}

/** A request whose days and ids are known to be right. */
export type CheckedRequest = PlanRequest & {
  readonly start: string
  readonly level: LevelId
  readonly fromLevel: LevelId
  /** The plan goes on without it. */
  readonly lapsed?: LapsedDeadline
}

function checkDay(day: string, what: string): number {
  try {
    const number = dayNumber(day)
    const [, month, date] = day.split("-")
    if (Number(date) <= daysOf(Number(day.slice(0, 4)), Number(month))) return number
  } catch {
    // said below
  }
  throw new UserError(
    `Expected a day as YYYY-MM-DD for ${what}, found ${JSON.stringify(day)}`,
    "For example 2027-03-01",
  )
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function checkSkills(ids: readonly string[], {content}: Pick<PlanGiven, "content">, what: string): void {
  const unknown = ids.find(id => !Object.hasOwn(content.skills, id))
  if (unknown === undefined) return
  throw new UserError(
    `Expected ids of skills in ${what}, found ${JSON.stringify(unknown)}`,
    `The nearest are ${nearestIds(Object.keys(content.skills), unknown, 3).join(", ")}; content/skills has them all`,
  )
}

function levelOf(request: PlanRequest): LevelId {
  const stated = request.fromLevel ?? request.profile?.["level"]
  return levelNamed(stated) ?? "mid"
}

function levelNamed(value: unknown): LevelId | undefined {
  return Object.keys(LEVEL_NAMES).find((level): level is LevelId => level === value)
}

/** A deadline that is no longer ahead, of a plan that goes on. */
function lapsedOf(
  deadline: string,
  {start, today}: {readonly start: string; readonly today: string},
): LapsedDeadline | null {
  const hasPassed = dayNumber(deadline) < dayNumber(today)
  return hasPassed || dayNumber(deadline) <= dayNumber(start) ? {day: deadline, hasPassed} : null
}

/** Reads and checks what a plan is asked for.
 * @param today counts where the request has no `start`
 * @param what names the thing in messages, e.g. `The request`
 * @param deadline `kept`: it was set at another time, so the plan goes on without it once it is no longer ahead; `asked`:
 * then that is an error
 * @throws UserError that names the first thing at fault */
export function readPlanRequest(
  value: unknown,
  given: Pick<PlanGiven, "content">,
  {
    today,
    what,
    deadline = "asked",
  }: {readonly today: string; readonly what: string; readonly deadline?: "asked" | "kept"},
): CheckedRequest {
  const request = parseOrExplain(
    planRequestSchema,
    value,
    what,
    `Give at least from and to, for example {"from": "backend", "to": "${LANES[0]}"}; docs/plan.md describes every field`,
  )
  const start = request.start ?? today
  const first = checkDay(start, "the start")
  let lapsed: LapsedDeadline | null = null
  if (request.deadline !== undefined) {
    const days = checkDay(request.deadline, "the deadline") - first
    if (deadline === "kept") lapsed = lapsedOf(request.deadline, {start, today})
    else if (days < 1)
      throw new UserError(
        `Expected a deadline after ${start}, found ${request.deadline}`,
        "Give a day that is still to come",
      )
    if (days > FURTHEST_DAYS)
      throw new UserError(
        `Expected a deadline within ten years of ${start}, found ${request.deadline}`,
        "Give a nearer day: nobody knows what postings ask for then",
      )
  }
  checkSkills(Object.keys(request.skills), given, "the skills")
  checkSkills(Object.keys(request.done), given, "the hours done")
  for (const posting of request.postings) checkSkills(posting, given, "the postings")
  const fromLevel = levelOf(request)
  const checked = {...request, start, fromLevel, level: request.level ?? fromLevel}
  if (lapsed === null) return checked
  const {deadline: _, ...rest} = checked
  return {...rest, lapsed}
}
