import type {PlanWeek} from "#core/plan/weeks"
import type {PlanWeekDone} from "#model/plan/plan-events"
import {keepPlan, keepSkills, retractEvent} from "../../app/journal"
import type {PlanChoice} from "./plan-codec"

/** Keeps the plan that is shown as the one that is followed. */
export async function followPlan(choice: PlanChoice): Promise<void> {
  const {from, to, fromLevel, hoursPerWeek, pace, level, deadline, scope} = choice
  await keepPlan("plan-set", {
    from,
    to,
    fromLevel,
    hoursPerWeek,
    ...(pace === undefined ? {} : {pace}),
    ...(level === undefined ? {} : {level}),
    ...(deadline === undefined ? {} : {deadline}),
    ...(scope === undefined ? {} : {scope}),
  })
}

/** Ticks a week off: its hours went into its skills. */
export async function doWeek({from, to}: PlanChoice, week: PlanWeek): Promise<void> {
  const hours: PlanWeekDone["hours"] = Object.fromEntries(week.parts.map(part => [part.skill, part.hours]))
  await keepPlan("plan-week-done", {from, to, monday: week.monday, hours})
}

/** Takes the tick of a week back. @param event the event that ticked it */
export async function undoWeek(event: string): Promise<void> {
  await retractEvent(event)
}

/** Says whether the person knows a skill, whatever their role suggests. */
export async function tellSkill(skill: string, isKnown: boolean): Promise<void> {
  const skills = [
    {skill, says: isKnown ? ("added" as const) : ("removed" as const), foundAs: null, quotes: []},
  ]
  await keepSkills({from: {kind: "hand", name: ""}, skills}, null)
}
