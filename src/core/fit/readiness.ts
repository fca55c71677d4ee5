import type {Interval} from "#model/content/interval"
import type {Role} from "#model/content/role"
import type {Skill} from "#model/content/skill"
import type {FitEvidence} from "#model/fit/answers"
import {LANES, type LaneId, type RoleId} from "#model/lane"
import type {SkillState} from "#model/skill-state"

export type LaneReadiness = {
  /** Share of the hours of the lane's core skills that are behind one, 0..1. */
  readonly share: number
  /** Hours still to learn. */
  readonly hoursMissing: Interval
  readonly skillsKnown: number
  readonly skillsAsked: number
}
export type Readiness = Readonly<Record<LaneId, LaneReadiness>>

/** How much of a skill counts as known, by how it is known. A guess. */
export const STATE_CREDIT: Readonly<Record<SkillState, number>> = {claimed: 0.7, recalled: 0.85, proven: 1}

type Given = {
  /** What the person works as; its skills count as claimed. */
  readonly role: RoleId | null
  readonly skills: FitEvidence["skills"]
  readonly content: {
    readonly lanes: Readonly<Record<string, Role>>
    readonly skills: Readonly<Record<string, Skill>>
  }
}

function creditOf(given: Given): ReadonlyMap<string, number> {
  const {role, skills, content} = given
  const own = role === null ? undefined : content.lanes[role]
  const has = own === undefined ? [] : own.kind === "origin" ? own.skills.has : own.skills.core
  const credit = new Map(has.map(id => [id, STATE_CREDIT.claimed]))
  for (const {id, state} of skills) credit.set(id, Math.max(credit.get(id) ?? 0, STATE_CREDIT[state]))
  return credit
}

/** How far one is on the way into each lane, by hours of its core skills. Null where nothing is known of the person.
 * What one skill saves of another is for the plan to reckon. */
export function readinessOf(given: Given): Readiness | null {
  if (given.role === null && given.skills.length === 0) return null
  const credit = creditOf(given)
  const of = (lane: LaneId): LaneReadiness => {
    const role = given.content.lanes[lane]
    const asked = (role?.kind === "lane" ? role.skills.core : []).flatMap(
      id => given.content.skills[id] ?? [],
    )
    const missing = (end: keyof Interval) =>
      asked.reduce((hours, skill) => hours + skill.hours[end] * (1 - (credit.get(skill.id) ?? 0)), 0)
    const all = asked.reduce((hours, skill) => hours + skill.hours.value, 0)
    return {
      share: all === 0 ? 0 : 1 - missing("value") / all,
      hoursMissing: {value: missing("value"), low: missing("low"), high: missing("high")},
      skillsKnown: asked.filter(({id}) => credit.has(id)).length,
      skillsAsked: asked.length,
    }
  }
  const [ai, ml, mlops] = LANES.map(of)
  if (ai === undefined || ml === undefined || mlops === undefined) return null
  return {ai, ml, mlops}
}
