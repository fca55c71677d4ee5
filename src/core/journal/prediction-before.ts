import type {PracticeFile} from "#core/practice/practice-file"
import type {JournalEvent} from "#model/journal/event"
import type {InterviewPlanned} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import {foldPractice} from "./fold-practice"
import {practiceNow, readinessNow} from "./practice-now"

type Given = {
  readonly file: PracticeFile
  /** Questions of the track. */
  readonly questions: readonly Question[]
  /** The plan of now: its track, and when a day begins. The level is that of the plan of then. */
  readonly plan: InterviewPlanned
  /** The day of the interview. */
  readonly day: string
  /** The practice day of an ISO instant by the clock of the machine. */
  localDay(cutoffHour: number, at: string): string
}

/** P(pass) as it would have been said on the day of an interview before anything was done on it; null where a band was all
 * that was known. What was learned from the interview itself plays no part. */
export function predictionBefore(
  events: readonly JournalEvent[],
  {file, questions, plan, day, localDay}: Given,
): number | null {
  const before = events.filter(({at}) => localDay(plan.cutoffHour, at) < day)
  const record = foldPractice(before)
  const level = record.plan?.level ?? plan.level
  const practice = practiceNow(before, {
    file,
    questions,
    record,
    plan: {...plan, level},
    localDay: (cutoffHour, at) => (at === undefined ? day : localDay(cutoffHour, at)),
  })
  const {enough, one} = readinessNow(practice)
  return enough ? one : null
}
