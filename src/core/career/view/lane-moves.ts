import type {Content} from "#model/content/content"
import type {Interval} from "#model/content/interval"
import type {Transition} from "#model/content/transition"
import {ROLES, type RoleId} from "#model/lane"

const WEEKS_A_MONTH = 4.33

/** A move with the months that it takes somebody who learns so many hours a week. */
export type LaneMove = {readonly transition: Transition; readonly months: Interval}

/** Months for hours of learning, at so many hours a week; under an hour a week counts as one. */
export function monthsFor(hours: Interval, hoursPerWeek: number): Interval {
  const aMonth = Math.max(hoursPerWeek, 1) * WEEKS_A_MONTH
  return {value: hours.value / aMonth, low: hours.low / aMonth, high: hours.high / aMonth}
}

/** Moves into and out of a role, in the order of the roles at the other end. */
export function laneMoves(
  role: RoleId,
  hoursPerWeek: number,
  content: Pick<Content, "transitions">,
): {readonly into: readonly LaneMove[]; readonly outOf: readonly LaneMove[]} {
  const moves = Object.values(content.transitions).map(transition => ({
    transition,
    months: monthsFor(transition.hours, hoursPerWeek),
  }))
  return {
    into: moves
      .filter(({transition}) => transition.to === role)
      .sort((a, b) => ROLES.indexOf(a.transition.from) - ROLES.indexOf(b.transition.from)),
    outOf: moves
      .filter(({transition}) => transition.from === role)
      .sort((a, b) => ROLES.indexOf(a.transition.to) - ROLES.indexOf(b.transition.to)),
  }
}
