import {useEffect, useMemo} from "react"
import {foldLabs, type LabRecord, NO_RECORD} from "#core/journal/fold-labs"
import {openJournal, useJournal} from "../../app/journal"

const NONE: ReadonlyMap<string, LabRecord> = new Map()

/** What was done in each lab, by its id; empty until the journal is open. */
export function useLabRecords(): ReadonlyMap<string, LabRecord> {
  const journal = useJournal()
  useEffect(() => {
    // where the browser keeps nothing, the journal itself says so
    openJournal().catch(() => {})
  }, [])
  return useMemo(() => (journal === null ? NONE : foldLabs(journal.events)), [journal])
}

export function useLabRecord(lab: string): LabRecord {
  return useLabRecords().get(lab) ?? NO_RECORD
}
