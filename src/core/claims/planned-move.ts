import {aheadOf, type GapRow} from "#core/plan/gap"
import {chanceWithin, type HoursAhead} from "#core/plan/hours-spread"
import {makePlan, type Plan} from "#core/plan/make-plan"
import {readPlanRequest} from "#core/plan/read-request"
import type {ClaimFigure} from "#model/claim-verdict"
import type {Content} from "#model/content/content"
import type {Interval} from "#model/content/interval"
import {LANE_NAMES, type LaneId, type LevelId, ROLE_NAMES, type RoleId} from "#model/lane"

/** No figure of a claim hangs on the day. */
const ANY_DAY = "2026-01-01"
const WEEKS_A_MONTH = 4.33

export type Move = {readonly from: RoleId; readonly to: LaneId}

/** What the planner says of somebody of a role who makes a move and has told it nothing else. */
export type PlannedMove = {
  readonly plan: Plan
  /** What the move rests on, without what lies behind it. */
  readonly rows: readonly GapRow[]
  readonly ahead: readonly HoursAhead[]
  /** Middle, and the 10 and 90 % points. */
  readonly hours: Interval
}

/** Null where the content has no such move. */
export function plannedMove(
  {from, to}: Move,
  content: Content,
  {level = "mid", hoursPerWeek = 8}: {readonly level?: LevelId; readonly hoursPerWeek?: number} = {},
): PlannedMove | null {
  const isThere = Object.values(content.transitions).some(move => move.from === from && move.to === to)
  if (!isThere) return null
  const given = {content, modules: [], labs: []}
  const asked = {from, to, fromLevel: level, hoursPerWeek, scope: "move" as const}
  const plan = makePlan(readPlanRequest(asked, given, {today: ANY_DAY, what: "The move of a claim"}), given)
  const rows = plan.gap.filter(({part}) => part === "move")
  return {plan, rows, ahead: rows.map(row => aheadOf(row)), hours: plan.moveHours}
}

/** Chance that a move takes from `low` to `high` months at so many hours a week. */
export function chanceOfMonths(
  {ahead}: Pick<PlannedMove, "ahead">,
  {low, high, hoursPerWeek}: {readonly low: number; readonly high: number; readonly hoursPerWeek: number},
): number {
  const within = (months: number) => chanceWithin(ahead, months * WEEKS_A_MONTH * hoursPerWeek)
  return within(high) - within(low)
}

export function inHours({value, low, high}: Interval): string {
  return `${Math.round(value)} hours (${Math.round(low)} to ${Math.round(high)})`
}

/** What a move asks for, as a figure of a claim. */
export function moveFigure({from, to}: Move, {hours, rows}: PlannedMove): ClaimFigure {
  return {
    label: `Plan from ${ROLE_NAMES[from]} to ${LANE_NAMES[to]}: what the move rests on`,
    value: inHours(hours),
    source: "own-guess",
    count: `${rows.length} skills; 10 to 90 % in brackets`,
  }
}
