import type {Interval} from "#model/content/interval"
import {dayDone} from "./calendar"
import {criticalPath} from "./critical-path"
import {aheadOf, type GapRow, PLAN_PARTS, type PlanPart} from "./gap"
import {type HoursAhead, hoursAhead} from "./hours-spread"
import {type Orderable, orderSkills} from "./order"

/** A skill on the time line. Hours count from the first day of the plan. */
export type PlanBar = {
  readonly id: string
  readonly name: string
  readonly part: PlanPart
  readonly startHours: number
  /** When it is done: the middle, and a quick and a slow pace in all skills up to here. */
  readonly endHours: Interval
  /** The same as days; null at no hours a week. */
  readonly doneOn: {readonly value: string; readonly low: string; readonly high: string} | null
  readonly isCritical: boolean
}

function orderable(row: GapRow): Orderable {
  return {id: row.id, worth: row.worth, hours: row.ahead.value, after: row.after}
}

/** The skills to learn one after the other: part by part, each in its order. */
export function orderedRows(gap: readonly GapRow[], parts: readonly PlanPart[]): GapRow[] {
  const byId = new Map(gap.map(row => [row.id, row]))
  return PLAN_PARTS.filter(part => parts.includes(part)).flatMap(part => {
    const own = gap.filter(row => row.part === part && row.ahead.high > 0)
    return orderSkills(own.map(orderable)).flatMap(id => byId.get(id) ?? [])
  })
}

/** Lays the skills out in time. @param rows in their order */
export function barsOf(
  rows: readonly GapRow[],
  {
    start,
    hoursPerWeek,
  }: {
    readonly start: string
    readonly hoursPerWeek: number
  },
): PlanBar[] {
  const critical = new Set(criticalPath(rows.map(orderable)))
  const ahead: HoursAhead[] = []
  let startHours = 0
  return rows.map(row => {
    ahead.push(aheadOf(row))
    const endHours = hoursAhead(ahead)
    const bar: PlanBar = {
      id: row.id,
      name: row.name,
      part: row.part ?? "core",
      startHours,
      endHours,
      doneOn:
        hoursPerWeek > 0
          ? {
              value: dayDone(start, endHours.value, hoursPerWeek),
              low: dayDone(start, endHours.low, hoursPerWeek),
              high: dayDone(start, endHours.high, hoursPerWeek),
            }
          : null,
      isCritical: critical.size > 1 && critical.has(row.id),
    }
    startHours = endHours.value
    return bar
  })
}
