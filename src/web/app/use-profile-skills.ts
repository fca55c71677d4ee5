import {useEffect, useMemo} from "react"
import type {LabsKnown} from "#core/journal/fit-evidence"
import {type ProfileSkill, profileSkills} from "#core/journal/profile-skills"
import {DEFAULT_PLAN} from "#core/practice/practice-state"
import type {SkillCards} from "#core/practice/skill-recall"
import {localDay} from "#io/local-day"
import {dayNumber} from "#model/practice/practice-day"
import {fetchContent} from "./fetch-content"
import {openJournal, useJournal} from "./journal"
import {type Fetched, useFetched} from "./use-catalog"

/** What tells the states of skills beside the journal. */
export type SkillsBeside = {readonly cards: SkillCards; readonly labs: LabsKnown}

async function load(): Promise<SkillsBeside> {
  const [{labs}, cards] = await Promise.all([fetchContent("labs.json"), fetchContent("skill-cards.json")])
  return {cards, labs: Object.fromEntries(labs.map(({id, track, skills}) => [id, {lane: track, skills}]))}
}

/** The practice day of now, as dayNumber counts. */
export function practiceToday(): number {
  return dayNumber(localDay(DEFAULT_PLAN.cutoffHour))
}

/** The person's skills with their states, kept up to date with the journal. */
export function useProfileSkills(): Fetched<readonly ProfileSkill[]> {
  const journal = useJournal()
  const {value: beside, error} = useFetched(load)
  useEffect(() => {
    // where the browser keeps nothing, the journal itself says so
    openJournal().catch(() => {})
  }, [])
  const value = useMemo(
    () =>
      journal === null || beside === null
        ? null
        : profileSkills(journal.events, {...beside, today: practiceToday()}),
    [journal, beside],
  )
  return {value, error}
}
