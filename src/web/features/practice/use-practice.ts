import {useCallback, useEffect, useMemo} from "react"
import type {PracticeRecord} from "#core/journal/fold-practice"
import {type Practice, practiceNow} from "#core/journal/practice-now"
import type {PracticeFile} from "#core/practice/practice-file"
import {DEFAULT_PLAN} from "#core/practice/practice-state"
import type {Question} from "#model/practice/question"
import type {TrackId} from "#model/practice/track"
import {fetchContent} from "../../app/fetch-content"
import {openJournal, practiceRecord, useJournal} from "../../app/journal"
import {localDay} from "../../app/local-day"
import {type Fetched, useFetched} from "../../app/use-catalog"

/** The practice day of an ISO instant, or of now, by the clock of this machine. */
export function dayAt(cutoffHour: number, at?: string): string {
  return localDay(cutoffHour, at === undefined ? new Date() : new Date(at))
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
  const {value: file, error} = usePracticeFile()
  const {value: questions, error: questionsError} = useQuestions((record?.plan ?? DEFAULT_PLAN).track)
  return useMemo(() => {
    const failure = error ?? questionsError
    if (failure !== null) return {kind: "failed", error: failure}
    if (file === null || questions === null || record === null || journal === null) return {kind: "loading"}
    const practice = practiceNow(journal.events, {file, questions, record, localDay: dayAt})
    return {kind: "loaded", practice}
  }, [file, questions, record, journal, error, questionsError])
}
