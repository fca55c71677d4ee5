import {useEffect, useMemo} from "react"
import {type Instrument, prepareFit} from "#core/fit/instrument"
import {fitEvidenceOf, type LabsKnown} from "#core/journal/fit-evidence"
import {type FitRecord, foldFit} from "#core/journal/fold-fit"
import {profileSkills, skillsForFit} from "#core/journal/profile-skills"
import type {SkillCards} from "#core/practice/skill-recall"
import type {Content} from "#model/content/content"
import type {FitFigures} from "#model/content/fit-figures"
import type {FitEvidence} from "#model/fit/answers"
import type {LabCard} from "#model/labs/lab"
import {UserError} from "#model/user-error"
import {fetchContent} from "../../app/fetch-content"
import {openJournal, useJournal} from "../../app/journal"
import {useFetched} from "../../app/use-catalog"
import {practiceToday} from "../../app/use-profile-skills"

/** What the page is made of, but for the journal. */
export type FitParts = {
  readonly instrument: Instrument
  readonly content: Pick<Content, "lanes" | "skills">
  readonly labs: ReadonlyMap<string, LabCard>
  readonly cards: SkillCards
  readonly figures: FitFigures | null
}

/** All that the page knows of a person. */
export type FitState = FitParts & {
  readonly record: FitRecord
  readonly evidence: FitEvidence
  /** Skills of the person with their states, for readiness. */
  readonly known: FitEvidence["skills"]
}

let prepared: Promise<FitParts> | undefined

async function load(): Promise<FitParts> {
  const [{fit, fitFigures}, {lanes}, {skills}, {labs}, cards] = await Promise.all([
    fetchContent("fit.json"),
    fetchContent("career.json"),
    fetchContent("lanes.json"),
    fetchContent("labs.json"),
    fetchContent("skill-cards.json"),
  ])
  if (fit === null) throw new UserError("Expected the questions about fit, found none", "Load the page again")
  return {
    instrument: prepareFit(fit),
    content: {lanes, skills},
    labs: new Map(labs.map(lab => [lab.id, lab])),
    cards,
    figures: fitFigures,
  }
}

/** Fetched and made ready once; a failure is not kept, so that the next visit tries again. */
function loadOnce(): Promise<FitParts> {
  prepared ??= load()
  prepared.catch(() => {
    prepared = undefined
  })
  return prepared
}

export type FitFetch =
  | {readonly kind: "loading"}
  | {readonly kind: "failed"; readonly error: Error}
  | {readonly kind: "loaded"; readonly fit: FitState}

/** The parts of the page and what the journal knows, kept up to date. */
export function useFit(): FitFetch {
  const journal = useJournal()
  const {value: parts, error} = useFetched(loadOnce)
  useEffect(() => {
    // where the browser keeps nothing, the journal itself says so
    openJournal().catch(() => {})
  }, [])
  return useMemo(() => {
    if (error !== null) return {kind: "failed", error}
    if (parts === null || journal === null) return {kind: "loading"}
    const {events} = journal
    const labs: LabsKnown = Object.fromEntries(
      [...parts.labs.values()].map(({id, track, skills}) => [id, {lane: track, skills}]),
    )
    const skills = profileSkills(events, {cards: parts.cards, labs, today: practiceToday()})
    const {evidence, known} = skillsForFit(skills)
    return {
      kind: "loaded",
      fit: {
        ...parts,
        record: foldFit(events),
        evidence: fitEvidenceOf(events, {labs, skills: evidence}),
        known,
      },
    }
  }, [parts, error, journal])
}
