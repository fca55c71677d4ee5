import {SKILL_STATES} from "#model/skill-state"
import {FailedLine, StandLine} from "../../app/standing/stand-line"
import {useProfileSkills} from "../../app/use-profile-skills"

/** How many skills count for the person, and how they are known. */
export function SkillsLine() {
  const {value: skills, error} = useProfileSkills()
  if (error !== null) return <FailedLine href="/profile" name="Skills" />
  if (skills === null) return <div className="skeleton stand-skeleton" />
  const counts = [...SKILL_STATES].reverse().flatMap(state => {
    const found = skills.filter(skill => skill.state === state).length
    return found === 0 ? [] : [`${found} ${state}`]
  })
  return (
    <StandLine
      href="/profile"
      name="Skills"
      says={
        skills.length === 0
          ? "None confirmed yet."
          : `${skills.length} ${skills.length === 1 ? "skill counts" : "skills count"} for you.`
      }
      sure={counts.join(", ")}
    />
  )
}
