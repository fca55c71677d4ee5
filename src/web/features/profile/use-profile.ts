import {useMemo} from "react"
import {foldResume} from "#core/journal/fold-resume"
import {foldSkillsTold, type ToldSkill} from "#core/journal/fold-skills-told"
import type {ProfileSkill} from "#core/journal/profile-skills"
import type {Skill} from "#model/content/skill"
import type {LabCard} from "#model/labs/lab"
import type {ResumeKept} from "#model/resume/resume-kept"
import {fetchContent} from "../../app/fetch-content"
import {useJournal} from "../../app/journal"
import {useFetched} from "../../app/use-catalog"
import {useProfileSkills} from "../../app/use-profile-skills"

/** All that the page knows of the person and of skills. */
export type ProfileState = {
  readonly skills: readonly ProfileSkill[]
  /** The last word on each skill, removed ones too. */
  readonly told: ReadonlyMap<string, ToldSkill>
  readonly resume: {readonly id: string; readonly at: string; readonly payload: ResumeKept} | undefined
  /** What the journal itself has to say. */
  readonly notice: string | null
  readonly known: Readonly<Record<string, Skill>>
  readonly labs: readonly LabCard[]
}

async function load(): Promise<Pick<ProfileState, "known" | "labs">> {
  const [{skills}, {labs}] = await Promise.all([fetchContent("lanes.json"), fetchContent("labs.json")])
  return {known: skills, labs}
}

export type ProfileFetch =
  | {readonly kind: "loading"}
  | {readonly kind: "failed"; readonly error: Error}
  | {readonly kind: "loaded"; readonly profile: ProfileState}

export function useProfile(): ProfileFetch {
  const journal = useJournal()
  const {value: skills, error: skillsError} = useProfileSkills()
  const {value: content, error: contentError} = useFetched(load)
  return useMemo(() => {
    const error = contentError ?? skillsError
    if (error !== null) return {kind: "failed", error}
    if (content === null || skills === null || journal === null) return {kind: "loading"}
    const {events, notice} = journal
    const profile = {...content, skills, told: foldSkillsTold(events), resume: foldResume(events), notice}
    return {kind: "loaded", profile}
  }, [content, skills, journal, contentError, skillsError])
}

/** The name of a skill; its id where the content no longer has it. */
export function nameOf(known: ProfileState["known"], id: string): string {
  return known[id]?.name ?? id
}
