import type {SkillState} from "#model/skill-state"

export type StateCounts = Readonly<Record<SkillState, number>>

export function countStates(skills: readonly {readonly state: SkillState}[]): StateCounts {
  const of = (state: SkillState) => skills.filter(skill => skill.state === state).length
  return {claimed: of("claimed"), recalled: of("recalled"), proven: of("proven")}
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`
}

/** What counts for a person, in a sentence. Null where nothing does.
 * @example skillsSentence({claimed: 6, recalled: 0, proven: 1}) // => "You bring 7 skills: 1 proven in a lab and 6 claimed." */
export function skillsSentence({claimed, recalled, proven}: StateCounts): string | null {
  const all = claimed + recalled + proven
  if (all === 0) return null
  const parts = [
    ...(proven === 0 ? [] : [`${proven} proven in a lab`]),
    ...(recalled === 0 ? [] : [`${recalled} recalled in practice`]),
    ...(claimed === 0 ? [] : [`${claimed} claimed`]),
  ]
  if (parts.length > 1) return `You bring ${all} skills: ${list(parts)}.`
  const how = (parts[0] ?? "").replace(/^\d+ /, "")
  return all === 1 ? `You bring 1 skill, ${how}.` : `You bring ${all} skills, all of them ${how}.`
}
