import {useCallback, useEffect, useMemo} from "react"
import type {PracticeRecord} from "#core/journal/fold-practice"
import type {Honesty} from "#core/practice/grade-response"
import type {LabChoice} from "#core/practice/plan-today"
import {DEFAULT_PLAN, honestyOf} from "#core/practice/practice-state"
import {type TrackCard, trackCards} from "#core/practice/track-cards"
import {dayNumber} from "#model/practice/practice-day"
import type {InterviewPlanned, QuestionAnswered} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import type {TrackId} from "#model/practice/track"
import {fetchContent} from "../../app/fetch-content"
import {labRecords, openJournal, practiceRecord, useJournal} from "../../app/journal"
import {localDay} from "../../app/local-day"
import type {PracticeFile} from "../../app/practice-files"
import {type Fetched, useFetched} from "../../app/use-catalog"

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
  readonly answers: readonly QuestionAnswered[]
  readonly honesty: Honesty
  readonly labsPassed: ReadonlySet<string>
  /** Practice day of the last lab attempt, else of the first practice; null before anything was done. */
  readonly labsSince: number | null
}

const loadFile = () => fetchContent("practice.json")

export function usePracticeFile(): Fetched<PracticeFile> {
  return useFetched(loadFile)
}

/** The questions of a track. */
export function useQuestions(track: TrackId): Fetched<readonly Question[]> {
  return useFetched(useCallback(() => fetchContent(`practice/${track}.json`), [track]))
}

/** What the journal knows of practice; null until it is open. */
export function usePracticeRecord(): PracticeRecord | null {
  const journal = useJournal()
  useEffect(() => {
    // where the browser keeps nothing, the journal itself says so
    openJournal().catch(() => {})
  }, [])
  return useMemo(() => (journal === null ? null : practiceRecord(journal.events)), [journal])
}

export type PracticeFetch =
  | {readonly kind: "loading"}
  | {readonly kind: "failed"; readonly error: Error}
  | {readonly kind: "loaded"; readonly practice: Practice}

/** Everything about the track that is practised, kept up to date. */
export function usePractice(): PracticeFetch {
  const journal = useJournal()
  const record = usePracticeRecord()
  const plan = record?.plan ?? DEFAULT_PLAN
  const {value: file, error} = usePracticeFile()
  const {value: questions, error: questionsError} = useQuestions(plan.track)
  return useMemo(() => {
    const failure = error ?? questionsError
    if (failure !== null) return {kind: "failed", error: failure}
    if (file === null || questions === null || record === null || journal === null) return {kind: "loading"}
    const day = localDay(plan.cutoffHour)
    const today = dayNumber(day)
    const own = [...record.own].map(([id, {track}]) => ({id, track}))
    const catalog = {modules: file.modules, questions}
    const answers = record.answers.map(({payload}) => payload)
    const labs = labRecords(journal.events)
    const attempts = [...labs.values()].flatMap(lab => lab.attempts.map(({at}) => at)).sort()
    const last = attempts.at(-1)
    const practice: Practice = {
      file,
      questions,
      record,
      plan,
      isPlanned: record.plan !== null,
      day,
      today,
      cards: trackCards(catalog, plan, {cards: record.cards, own, today}),
      answers,
      honesty: honestyOf(answers),
      labsPassed: new Set([...labs].filter(([, lab]) => lab.passed !== null).map(([id]) => id)),
      labsSince:
        last === undefined
          ? [...record.days.keys()].reduce<number | null>((least, one) => Math.min(least ?? one, one), null)
          : dayNumber(localDay(plan.cutoffHour, new Date(last))),
    }
    return {kind: "loaded", practice}
  }, [file, questions, record, journal, plan, error, questionsError])
}

/** The labs of the track that is practised, and which of them were passed. */
export function labsOfTrack({
  file,
  plan,
  labsPassed,
}: Pick<Practice, "file" | "plan" | "labsPassed">): readonly LabChoice[] {
  const lane = file.tracks.find(({id}) => id === plan.track)?.lane
  return file.labs
    .filter(lab => lab.track === lane)
    .map(({slug, minutes, skills}) => ({slug, minutes, skills, passed: labsPassed.has(slug)}))
}
