import {useCallback, useEffect, useMemo} from "react"
import {foldPractice, type PracticeRecord} from "#core/journal/fold-practice"
import {type Practice, practiceNow} from "#core/journal/practice-now"
import type {PracticeFile} from "#core/practice/practice-file"
import {DEFAULT_PLAN} from "#core/practice/practice-state"
import {localDay} from "#io/local-day"
import type {Question} from "#model/practice/question"
import {TRACKS, type TrackId} from "#model/practice/track"
import {fetchContent} from "../../app/fetch-content"
import {openJournal, useJournal} from "../../app/journal"
import {type Fetched, useFetched} from "../../app/use-catalog"
import {useDay} from "../../app/use-day"

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
  return useMemo(() => (journal === null ? null : foldPractice(journal.events)), [journal])
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
  const {track, cutoffHour} = record?.plan ?? DEFAULT_PLAN
  const {value: questions, error: questionsError} = useQuestions(track)
  const day = useDay(cutoffHour)
  return useMemo(() => {
    const failure = error ?? questionsError
    if (failure !== null) return {kind: "failed", error: failure}
    if (file === null || questions === null || record === null || journal === null) return {kind: "loading"}
    // the day is named here too, so that a new one makes everything anew
    const dayThen = (hour: number, at?: string) => (at === undefined ? day : localDay(hour, at))
    const practice = practiceNow(journal.events, {file, questions, record, localDay: dayThen})
    return {kind: "loaded", practice}
  }, [file, questions, record, journal, error, questionsError, day])
}

/** The questions of all tracks. */
export async function allQuestions(): Promise<readonly Question[]> {
  return (await Promise.all(TRACKS.map(track => fetchContent(`practice/${track}.json`)))).flat()
}
