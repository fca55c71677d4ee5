import type {ToldSkill} from "#core/journal/fold-skills-told"
import type {ResumeReading, ResumeSkill} from "#model/resume/resume"

/** What has been said of a skill that was found; null: nothing yet. `elsewhere` is the skill that it was corrected to. */
export type FoundWord =
  | {readonly kind: "mine"}
  | {readonly kind: "not-mine"}
  | {readonly kind: "elsewhere"; readonly skill: string}

export function wordOn(id: string, told: ReadonlyMap<string, ToldSkill>): FoundWord | null {
  const word = told.get(id)
  if (word === undefined) return null
  if (word.says !== "removed") return {kind: "mine"}
  const other = [...told.values()].find(
    ({foundAs, says, event}) => foundAs === id && says === "corrected" && event === word.event,
  )
  return other === undefined ? {kind: "not-mine"} : {kind: "elsewhere", skill: other.skill}
}

/** The skills that were found and on which nothing was said yet. */
export function openSkills(
  {skills}: ResumeReading,
  told: ReadonlyMap<string, ToldSkill>,
): readonly ResumeSkill[] {
  return skills.filter(({id}) => wordOn(id, told) === null)
}
