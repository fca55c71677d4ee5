import {STUDY_TIME} from "#core/practice/deadline/study-time"
import type {Honesty} from "#core/practice/grade-response"
import type {LabChoice, TodayInput} from "#core/practice/plan-today"
import type {PracticeFile} from "#core/practice/practice-file"
import {DEFAULT_PLAN, honestyOf} from "#core/practice/practice-state"
import type {Readiness} from "#core/practice/readiness"
import {cardsAside, type TrackCard, trackCards} from "#core/practice/track-cards"
import {readinessOf} from "#core/practice/track-readiness"
import type {JournalEvent} from "#model/journal/event"
import {dayNumber} from "#model/practice/practice-day"
import type {InterviewPlanned, QuestionAnswered} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import {foldLabs} from "./fold-labs"
import {NO_STUDY, type PracticeRecord} from "./fold-practice"

/** All that practice needs to plan and to show. */
export type Practice = {
  readonly file: PracticeFile
  /** Questions of the track that is practised. */
  readonly questions: readonly Question[]
  readonly record: PracticeRecord
  /** What is practised for; where nothing was set, what a person begins with. */
  readonly plan: InterviewPlanned
  readonly isPlanned: boolean
  readonly day: string
  readonly today: number
  /** Cards that may be studied today. */
  readonly cards: readonly TrackCard[]
  /** Cards of the track that were set aside. */
  readonly aside: readonly TrackCard[]
  readonly answers: readonly QuestionAnswered[]
  readonly honesty: Honesty
  readonly labsPassed: ReadonlySet<string>
  /** Those of them that were passed before their solution was looked at. */
  readonly labsUnaided: ReadonlySet<string>
  /** Practice day of the last lab attempt, else of the first practice; null before anything was done. */
  readonly labsSince: number | null
}

export type PracticeGiven = {
  readonly file: PracticeFile
  readonly questions: readonly Question[]
  readonly record: PracticeRecord
  /** The plan to practise by in place of the person's own. */
  readonly plan?: InterviewPlanned
  /** The practice day of an ISO instant, or of now, by the clock of the machine. */
  localDay(cutoffHour: number, at?: string): string
}

/** The day since which labs save up their share. Days that lie ahead of tomorrow were told by a clock that was wrong, and
 * would keep every lab away until then. */
function labsSinceOf(
  {attempted, studied}: {attempted: readonly number[]; studied: readonly number[]},
  today: number,
): number | null {
  const known = (days: readonly number[]) => days.filter(day => day <= today + 1)
  const tried = known(attempted)
  if (tried.length > 0) return Math.max(...tried)
  const days = known(studied)
  return days.length === 0 ? null : Math.min(...days)
}

/** Where practice stands now. */
export function practiceNow(
  events: readonly JournalEvent[],
  {file, questions, record, plan = record.plan ?? DEFAULT_PLAN, localDay}: PracticeGiven,
): Practice {
  const day = localDay(plan.cutoffHour)
  const today = dayNumber(day)
  const own = [...record.own].map(([id, {track}]) => ({id, track}))
  const catalog = {modules: file.modules, questions}
  const given = {cards: record.cards, own, today}
  const answers = record.answers.map(({payload}) => payload)
  const labs = foldLabs(events)
  const attempted = [...labs.values()].flatMap(lab =>
    lab.attempts.map(({at}) => dayNumber(localDay(plan.cutoffHour, at))),
  )
  return {
    file,
    questions,
    record,
    plan,
    isPlanned: record.plan !== null,
    day,
    today,
    cards: trackCards(catalog, plan, given),
    aside: cardsAside(catalog, plan, given),
    answers,
    honesty: honestyOf(answers),
    labsPassed: new Set([...labs].filter(([, lab]) => lab.passed !== null).map(([id]) => id)),
    labsUnaided: new Set([...labs].filter(([, lab]) => lab.passedUnaided).map(([id]) => id)),
    labsSince: labsSinceOf({attempted, studied: [...record.days.keys()]}, today),
  }
}

/** The labs of the track that is practised, and which of them were passed. */
export function labsOfTrack({
  file,
  plan,
  labsPassed,
  labsUnaided,
}: Pick<Practice, "file" | "plan" | "labsPassed" | "labsUnaided">): readonly LabChoice[] {
  const lane = file.tracks.find(({id}) => id === plan.track)?.lane
  return file.labs
    .filter(lab => lab.track === lane)
    .map(({slug, minutes, skills}) => ({
      slug,
      minutes,
      skills,
      passed: labsPassed.has(slug),
      passedUnaided: labsUnaided.has(slug),
    }))
}

/** What today is planned from, but for readiness. */
export function todayInput(practice: Practice): Omit<TodayInput, "readiness"> {
  const {file, questions, plan, cards, aside, answers, labsSince, today, record} = practice
  const done = record.days.get(today) ?? NO_STUDY
  return {
    plan,
    catalog: {modules: file.modules, questions},
    cards,
    aside,
    answers,
    labs: labsOfTrack(practice),
    labsSince,
    today,
    done: {
      seconds: done.seconds,
      cardSeconds: done.cardSeconds,
      expectedSeconds: done.newCards * STUDY_TIME.newCard + done.reviews * STUDY_TIME.review,
      newCards: done.newCards,
    },
    time: STUDY_TIME,
  }
}

/** Readiness for the track that is practised. */
export function readinessNow(
  practice: Pick<
    Practice,
    "file" | "questions" | "plan" | "cards" | "aside" | "answers" | "labsPassed" | "labsUnaided" | "today"
  >,
): Readiness {
  const {file, questions, plan, cards, aside, answers, today} = practice
  const catalog = {modules: file.modules, questions}
  return readinessOf({catalog, plan, cards, aside, answers, labs: labsOfTrack(practice), today})
}

/** Answers within this many days are remembered too well for a mock. */
const LATELY_DAYS = 30

/** Questions that were asked in a mock, or answered lately. */
export function seenLately({
  record,
  answers,
  today,
}: Pick<Practice, "record" | "answers" | "today">): Set<string> {
  return new Set([
    ...record.mocks.flatMap(({started}) => started.payload.items.map(({question}) => question)),
    ...answers.filter(({day}) => today - dayNumber(day) < LATELY_DAYS).map(({question}) => question),
  ])
}
