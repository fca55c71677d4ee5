import {lazy, Suspense, useState} from "react"
import type {ProfileSkill} from "#core/journal/profile-skills"
import {SKILL_STATES} from "#model/skill-state"
import {tellSkills} from "../resume-store"
import {nameOf, type ProfileState} from "../use-profile"
import {SkillRow} from "./skill-row"

const SkillDialog = lazy(async () => ({default: (await import("./skill-dialog")).SkillDialog}))

/** Strongest first, then by name. */
function ordered({skills, known}: ProfileState): readonly ProfileSkill[] {
  const rank = ({state}: ProfileSkill) => SKILL_STATES.indexOf(state)
  return skills.toSorted((a, b) => rank(b) - rank(a) || (nameOf(known, a.id) < nameOf(known, b.id) ? -1 : 1))
}

/** The skills that count, each with its state and what it rests on. */
export function SkillsSection({profile}: {readonly profile: ProfileState}) {
  const [isAdding, setAdding] = useState(false)
  const {skills, known} = profile
  function add(id: string): void {
    void tellSkills([{skill: id, says: "added", foundAs: null, quotes: []}], {
      from: {kind: "hand", name: ""},
      reading: null,
      said: `${nameOf(known, id)} added.`,
    })
  }
  return (
    <section className="profile-section" aria-labelledby="skills-title">
      <h2 id="skills-title">Skills that count</h2>
      <p className="soft measure">
        Claimed is what you say; recalled means that enough of its cards came back to you in practice; proven,
        that you passed a lab of it before you looked at the solution. Fit and plan read them from here.
      </p>
      {skills.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <ul className="skills-list">
          {ordered(profile).map(skill => (
            <SkillRow key={skill.id} skill={skill} profile={profile} />
          ))}
        </ul>
      )}
      <p>
        <button type="button" className="button" onClick={() => setAdding(true)}>
          Add a skill
        </button>
      </p>
      {isAdding && (
        <Suspense>
          <SkillDialog label="Add a skill" profile={profile} onPick={add} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </section>
  )
}
