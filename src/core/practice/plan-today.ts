import {dayNumber, dayOf, weekdayOf} from "#model/practice/practice-day"
import type {InterviewPlanned, QuestionAnswered} from "#model/practice/practice-events"
import type {Choice} from "./deadline/choose-today"
import {type DeadlinePlan, planDeadline} from "./deadline/plan-deadline"
import type {StudyTime} from "./deadline/study-time"
import {type NextQuestion, nextQuestions} from "./next-question"
import {FURTHEST_DAYS} from "./plan-trouble"
import type {Readiness} from "./readiness"
import {steadyToday} from "./steady-today"
import type {PracticeCatalog, TrackCard} from "./track-cards"

/** A lab of the track as planning sees it. */
export type LabChoice = {
  readonly slug: string
  readonly minutes: number
  readonly passed: boolean
  /** Passed before its solution was looked at. */
  readonly passedUnaided: boolean
  readonly skills: readonly string[]
}

/** What was done today already. */
export type DoneToday = {
  readonly seconds: number
  /** Of them with cards, and how many those cards were expected to take. */
  readonly cardSeconds: number
  readonly expectedSeconds: number
  /** Cards met for the first time, but for those of answered questions. */
  readonly newCards: number
}

export type TodayInput = {
  readonly plan: InterviewPlanned
  readonly catalog: PracticeCatalog
  /** What may be studied (track-cards.ts). */
  readonly cards: readonly TrackCard[]
  /** What was set aside: not asked, but still counted in what is recalled. */
  readonly aside: readonly TrackCard[]
  readonly answers: readonly QuestionAnswered[]
  readonly labs: readonly LabChoice[]
  /** Practice day of the last lab attempt, or of the first practice where no lab was tried; null on the first day. */
  readonly labsSince: number | null
  readonly today: number
  readonly done: DoneToday
  readonly time: StudyTime
  readonly readiness: Readiness
}

export type DayAhead = {
  readonly day: string
  readonly minutes: number
  readonly newCards: number
  readonly reviews: number
}

export type Today = {
  readonly mode: "deadline" | "steady"
  /** Days until the interview; null without a date. */
  readonly left: number | null
  readonly cards: readonly Choice[]
  readonly questions: readonly NextQuestion[]
  readonly lab: LabChoice | null
  /** Minutes of each part, expected. */
  readonly minutes: {readonly cards: number; readonly questions: number; readonly lab: number}
  /** Cards that are due beyond today's time. */
  readonly waiting: number
  /** With a date: weighted recall on it, with the plan and without further study; null otherwise. */
  readonly recall: {readonly expected: number; readonly without: number} | null
  /** The days to come, as one run of chance had it; today is the first. */
  readonly ahead: readonly DayAhead[]
}

/** Shares of a day's time for cards and labs; the rest is for questions. Shortly before the date there are no labs. */
const CARDS = 0.5
const LABS = 0.2
const LAST_DAYS = 2
const CARDS_AT_LAST = 0.7

/** Minutes that a day has by the plan. */
export function minutesOn(plan: InterviewPlanned, day: number): number {
  return plan.daysOff.includes(weekdayOf(dayOf(day))) ? 0 : plan.minutesPerDay
}

/** The lab whose turn it is: labs save up their share of the days since the last one. */
function labDue({plan, labs, labsSince, today}: TodayInput, left: number | null): LabChoice | null {
  if (labsSince === null || (left !== null && left <= LAST_DAYS)) return null
  const next = labs.find(({passed}) => !passed)
  if (next === undefined || minutesOn(plan, today) === 0) return null
  return (today - labsSince) * LABS * plan.minutesPerDay >= next.minutes ? next : null
}

function toMinutes(choices: readonly Choice[]): number {
  return choices.reduce((total, {seconds}) => total + seconds, 0) / 60
}

/** What to do today. With a date cards follow the deadline planner, planned anew from what really happened; without one
 * they come back at the wanted retention. A date in the past counts as none, and so does one that no plan may have. */
export function planToday(input: TodayInput): Today {
  const {plan, cards, today, done, time} = input
  const date = plan.date === null ? null : dayNumber(plan.date)
  const left = date === null || date <= today || date > today + FURTHEST_DAYS ? null : date - today
  const lab = labDue(input, left)
  const minutes = Math.max(0, minutesOn(plan, today) - done.seconds / 60)
  const share = left !== null && left <= LAST_DAYS ? CARDS_AT_LAST : CARDS
  // the share of the whole day, less what cards had of it: they do not take a share of what they left to questions
  const shareOfCards = share * minutesOn(plan, today)
  const cardMinutes = Math.min(minutes, Math.max(0, shareOfCards - done.cardSeconds / 60))
  // a lab takes the time of questions, never that of cards: memories do not wait
  const labMinutes = lab === null ? 0 : Math.min(lab.minutes, minutes - cardMinutes)
  const newCards = Math.max(0, plan.newPerDay - done.newCards)
  const deadline = left === null ? null : towardsDate(input, {left, cardMinutes, share, newCards})
  const steady = steadyToday(cards, {
    today,
    seconds: 60 * cardMinutes,
    newCards,
    retention: plan.retention,
    time,
  })
  const chosen = deadline === null ? steady.choices : (deadline.days[0]?.choices ?? [])
  const reviews = chosen.filter(({isNew}) => !isNew).length
  const questions = nextQuestions(input.catalog, {
    plan,
    answers: input.answers,
    readiness: input.readiness,
    today,
    minutes: questionMinutes(input, {shareOfCards, chosen: toMinutes(chosen), labMinutes}),
  })
  return {
    mode: deadline === null ? "steady" : "deadline",
    left,
    cards: chosen,
    questions,
    lab,
    minutes: {
      cards: toMinutes(chosen),
      questions: questions.reduce((total, question) => total + question.minutes, 0),
      lab: lab?.minutes ?? 0,
    },
    waiting: Math.max(0, steady.overdue - reviews),
    recall: deadline === null ? null : {expected: deadline.expected, without: deadline.without},
    ahead: (deadline?.days ?? []).map(({choices, seconds}, at) => ({
      day: dayOf(today + at),
      minutes: seconds / 60,
      newCards: choices.filter(({isNew}) => isNew).length,
      reviews: choices.filter(({isNew}) => !isNew).length,
    })),
  }
}

/** Minutes for questions: those that the day began with, as far as they are left. Cards count as they were expected to go
 * and no more than their share, so that quick or slow ones do not exchange the questions that were promised. */
function questionMinutes(
  {plan, today, done}: TodayInput,
  {shareOfCards, chosen, labMinutes}: {shareOfCards: number; chosen: number; labMinutes: number},
): number {
  const day = minutesOn(plan, today)
  const forCards = Math.min(shareOfCards, done.expectedSeconds / 60 + chosen)
  const spent = (done.seconds - done.cardSeconds) / 60
  const left = day - done.seconds / 60 - labMinutes - chosen
  return Math.max(0, Math.min(left, day - forCards - labMinutes - spent))
}

function towardsDate(
  {plan, cards, aside, today, time}: TodayInput,
  {left, cardMinutes, share, newCards}: {left: number; cardMinutes: number; share: number; newCards: number},
): DeadlinePlan {
  const seconds = Array.from({length: left}, (_, at) =>
    at === 0 ? 60 * cardMinutes : 60 * share * minutesOn(plan, today + at),
  )
  return planDeadline(cards, {
    today,
    seconds,
    newToday: newCards,
    newPerDay: plan.newPerDay,
    time,
    seed: today,
    aside,
  })
}
