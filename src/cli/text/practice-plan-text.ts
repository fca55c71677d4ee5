import type {PracticeStats} from "#core/journal/practice-stats"
import {COMPANY_NAMES, counted, LEVEL_NAMES} from "#core/practice/practice-words"
import {percent} from "#model/percent"
import {wrap} from "./wrap"

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

/** What is practised for, until when, and how much a day. */
export function practicePlanLine(
  {plan, left, isPlanned}: Pick<PracticeStats, "plan" | "left" | "isPlanned">,
  track: string,
): string {
  const date =
    plan.date === null
      ? "no interview date"
      : left === null
        ? `the interview of ${plan.date} is past`
        : `interview on ${plan.date}, ${counted(left, "day")} left`
  return [
    `${track}, ${LEVEL_NAMES[plan.level].toLowerCase()}, ${COMPANY_NAMES[plan.company].toLowerCase()}`,
    date,
    `${plan.minutesPerDay} minutes a day${isPlanned ? "" : " (nothing was set: this is what everybody begins with)"}`,
  ].join("; ")
}

/** The whole plan, for a terminal. */
export function practicePlanText(
  standing: Pick<PracticeStats, "plan" | "left" | "isPlanned">,
  track: string,
  columns: number,
): string {
  const {daysOff, newPerDay, retention, cutoffHour} = standing.plan
  return [
    practicePlanLine(standing, track),
    `Days off: ${daysOff.length === 0 ? "none" : daysOff.map(day => WEEKDAYS[day]).join(", ")}; at most ${newPerDay} new cards a day; without a date cards come back at ${percent(retention)} recalled; a new day begins at ${cutoffHour}:00`,
  ]
    .map(line => wrap(line, columns))
    .join("\n")
}
