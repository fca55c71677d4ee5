import {listed} from "#core/fit/view/words"
import type {Interval} from "#model/content/interval"
import {LANE_NAMES, LEVEL_NAMES, type LevelId} from "#model/lane"
import {chancePercent} from "#model/percent"
import type {Plan} from "../make-plan"
import type {LapsedDeadline} from "../read-request"
import {dayInWords, hourRange, hours, monthInWords, monthRange, months} from "./words"

const SURE = 0.8
const EVEN = 0.5
const HOPELESS = 0.05
/** Hours a week that the answer at none is told for. */
const EXAMPLE_HOURS = 4
const WEEKS_A_MONTH = 4.33
/** Less is nothing that one would plan. */
const LEAST_HOURS = 0.25

export type PlanHeadline = {
  readonly sentence: string
  readonly detail: string
}

export function levelInWords(level: LevelId): string {
  return LEVEL_NAMES[level].toLowerCase()
}

function namesOf(plan: Plan, ids: readonly string[]): string {
  return listed(ids.map(id => plan.gap.find(row => row.id === id)?.name ?? id))
}

/** Whether all hours that were planned are done, although not all skills are known. */
export function isDone({bars, hours: whole}: Plan): boolean {
  return bars.length > 0 && whole.value < LEAST_HOURS
}

function sayWhatYouKnow(range: Interval): string {
  return `Say which of these skills you know now, and they leave the plan; at a slow pace they may need up to ${hours(range.high)} more.`
}

function hoursDone(plan: Plan): PlanHeadline {
  const {request, bars, hours: whole} = plan
  const skills = bars.map(({id}) => id)
  return {
    sentence: `The hours that were planned before you apply as ${article(LANE_NAMES[request.to])} are done.`,
    detail: `They went into ${namesOf(plan, skills)}. ${sayWhatYouKnow(whole)}`,
  }
}

function planned(plan: Plan): PlanHeadline {
  const {request, bars, months: all, moveMonths, hours: whole, moveHours, onTheJobHours: job} = plan
  if (all === null || moveMonths === null) return {sentence: "", detail: ""}
  const to = LANE_NAMES[request.to]
  const speed = `at ${request.hoursPerWeek} hours a week`
  const hasMove = moveHours.value >= LEAST_HOURS
  const done = bars.findLast(({part}) => part === "move")?.doneOn ?? bars.at(-1)?.doneOn
  const [first, learning] = hasMove ? [moveMonths, moveHours] : [all, whole]
  const skills = bars.filter(({part}) => !hasMove || part === "move").length
  const when = done === undefined || done === null ? "" : `, that is ${monthInWords(done.value)}`
  const more =
    hasMove && whole.value > moveHours.value + 1
      ? ` What ${levelInWords(request.level)} postings often ask besides takes it to ${months(all.value)} (${monthRange(all)}) and ${hours(whole.value)}.`
      : ""
  const moved =
    !hasMove && moveHours.high >= LEAST_HOURS
      ? ` The hours for the move itself are done. ${sayWhatYouKnow(moveHours)}`
      : ""
  const later = job.value >= 1 ? ` Another ${hours(job.value)} are learned in the new job.` : ""
  const pace =
    request.pace === 1 ? "" : ` Your pace is taken as ${request.pace} times the hours that are guessed.`
  return {
    sentence: `You are ready to apply as ${article(to)} in about ${months(first.value)} ${speed}${when}, give or take: ${monthRange(first)}.`,
    detail: `${hours(learning.value)} of learning (${hourRange(learning)}), in ${skills} ${skills === 1 ? "skill" : "skills"}.${more}${moved}${later}${pace}`,
  }
}

function article(name: string): string {
  return /^(AI|ML|MLOps)/.test(name) ? `an ${name}` : `a ${name}`
}

/** The answer of a plan as one sentence, and what goes with it. */
export function planHeadline(plan: Plan): PlanHeadline {
  const {request, gap, hours: whole, bars} = plan
  const to = LANE_NAMES[request.to]
  if (plan.kind === "same-lane") {
    const open = bars.length
    const lacking = namesOf(
      plan,
      bars.map(({id}) => id),
    )
    return {
      sentence: `You work as ${article(to)} already, so there is no move to plan.`,
      detail:
        open === 0
          ? `Nothing that ${levelInWords(request.level)} postings often ask is missing from what you said. Labs can show what is only said.`
          : isDone(plan)
            ? `The hours for ${lacking} are done. ${sayWhatYouKnow(whole)}`
            : `${lacking} ${open === 1 ? "is" : "are"} what you lack of the lane: ${hours(whole.value)} (${hourRange(whole)}).`,
    }
  }
  if (plan.kind === "nothing-left")
    return {
      sentence: `Nothing is left to learn before you apply as ${article(to)}.`,
      detail: `All ${gap.filter(({weight}) => weight === "core").length} core skills were looked at; those that the move asks for are known. Show them: labs and a portfolio piece count for more than a list.`,
    }
  if (isDone(plan)) return hoursDone(plan)
  if (plan.kind === "no-hours")
    return {
      sentence: `At no hours a week you never arrive; ${hours(whole.value)} of learning lie ahead (${hourRange(whole)}).`,
      detail: `At ${EXAMPLE_HOURS} hours a week that would be ${months(whole.value / (WEEKS_A_MONTH * EXAMPLE_HOURS))}.`,
    }
  return planned(plan)
}

function lapsedWords({day, hasPassed}: LapsedDeadline): string {
  const why = hasPassed ? "has passed" : "comes before the first day that is still to be planned"
  return `Your deadline, ${dayInWords(day)}, ${why}, so the plan goes on without one.`
}

/** What the deadline comes to, as sentences; null without one. */
export function deadlineWords(plan: Plan): {readonly sentence: string; readonly detail: string} | null {
  const {deadline, request, bars} = plan
  if (request.lapsed !== undefined && bars.length > 0)
    return {sentence: lapsedWords(request.lapsed), detail: ""}
  if (deadline === null || bars.length === 0) return null
  const day = dayInWords(deadline.day)
  const sure = deadline.skills.filter(({chance}) => chance >= SURE).map(({id}) => id)
  const even = deadline.skills.filter(({chance}) => chance >= EVEN && chance < SURE).map(({id}) => id)
  const counted = [
    sure.length === 0
      ? "No skill is sure to be done by then"
      : `By then you can count on ${namesOf(plan, sure)}`,
    even.length === 0 ? "" : `more likely than not also ${namesOf(plan, even)}`,
  ].filter(text => text !== "")
  const reach = sure.length === bars.length ? "" : `${counted.join(", ")}.`
  const {half, sure: needed} = deadline.hoursPerWeekFor
  const takes = `It takes ${Math.ceil(half)} hours a week for an even chance and ${Math.ceil(needed)} for 80\u202f%`
  const later =
    deadline.sureBy === null
      ? ""
      : `; at ${request.hoursPerWeek} hours a week 80\u202f% are reached by ${dayInWords(deadline.sureBy)}`
  const sentence =
    deadline.chance < HOPELESS
      ? `All of it by ${day} is out of reach at ${request.hoursPerWeek} hours a week (${chancePercent(deadline.chance)}).`
      : `The chance to have all of it done by ${day} is ${chancePercent(deadline.chance)}.`
  return {
    sentence,
    detail: [reach, deadline.chance >= SURE ? "" : `${takes}${later}.`].filter(text => text !== "").join(" "),
  }
}

/** At which level one begins, and how long it takes to the level that is wanted. */
export function entryWords({entry, request}: Plan): string | null {
  if (entry === null) return null
  const {level, best, worst, yearsToLevel, reset} = entry
  const spread = best === worst ? "" : ` (${levelInWords(worst)} to ${levelInWords(best)})`
  const start =
    level === request.fromLevel
      ? `You most likely keep your level, ${levelInWords(level)}${spread}`
      : `You most likely enter as ${levelInWords(level)}${spread}, below your ${levelInWords(request.fromLevel)}`
  const cost = `moves of this kind cost ${reset.value} ${reset.value === 1 ? "level" : "levels"} (${reset.low} to ${reset.high}), a guess`
  const again =
    yearsToLevel === null
      ? ""
      : ` From there to ${levelInWords(request.level)} it takes about ${round(yearsToLevel.value)} years (${round(yearsToLevel.low)} to ${round(yearsToLevel.high)}).`
  return `${start}; ${cost}.${again}`
}

function round(years: number): number {
  return Math.round(years * 10) / 10
}
