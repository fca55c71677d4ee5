import {useMemo} from "react"
import {decodePosting} from "#core/decode/decode-posting"
import {foldPostings} from "#core/journal/fold-postings"
import type {PostingReading} from "#model/decode/reading"
import type {SavedPosting} from "#model/decode/saved-posting"
import {useJournal} from "../../../app/journal"
import {useDecoder} from "../../../app/use-decoder"

/** A kept posting, read anew by the present engine. */
export type SavedReading = {
  readonly id: string
  readonly at: string
  readonly saved: SavedPosting
  readonly reading: PostingReading
}

/** Readings by the id of their event: an event never changes. */
const readings = new Map<string, PostingReading>()

/** The kept postings, newest first. */
export function useSavedReadings(): readonly SavedReading[] {
  const journal = useJournal()
  const {value: loaded} = useDecoder()
  return useMemo(() => {
    if (journal === null || loaded === null) return []
    return foldPostings(journal.events)
      .map(({id, at, payload}) => {
        const reading = readings.get(id) ?? decodePosting(payload.input, loaded.decoder)
        readings.set(id, reading)
        return {id, at, saved: payload, reading}
      })
      .reverse()
  }, [journal, loaded])
}
