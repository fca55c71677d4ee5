import type {Role} from "#model/content/role"
import type {Skill} from "#model/content/skill"
import {LANES, type LaneId, type RoleId} from "#model/lane"
import type {PlanState} from "#model/plan/plan-request"
import type {SkillState} from "#model/skill-state"
import type {PlanGiven} from "./plan-given"

/** From what a skill is known: said or shown by the person, part of their role, or taken for granted by the move. */
export type KnownBy = SkillState | "role" | "assumed"

/** What one skill saves of another's hours. */
export type Carried = {readonly from: string; readonly share: number; readonly why: string}

export type Knowledge =
  | {readonly kind: "known"; readonly by: KnownBy}
  /** Not known, but something that is carries over; of one's own lane it may be the skill itself, at another depth. */
  | {readonly kind: "adjacent"; readonly carried: Carried}
  | {readonly kind: "missing"}

type Given = {
  readonly from: RoleId
  readonly to: LaneId
  readonly skills: Readonly<Record<string, PlanState>>
  readonly content: Pick<PlanGiven["content"], "lanes" | "skills" | "transitions">
}

function skillsOfRole(role: Role | undefined): readonly string[] {
  if (role === undefined) return []
  return role.kind === "origin" ? role.skills.has : role.skills.core
}

/** What carries over of the skill itself from the person's lane into another one; null where it is known as it is. */
function ownDepth(skill: Skill, from: RoleId, to: LaneId): Carried | null {
  const lane = LANES.find(id => id === from)
  if (lane === undefined || lane === to) return null
  const own = skill.transfer.filter(transfer => transfer.from === skill.id)
  const exact = own.find(({between}) => between?.from === lane && between.to === to)
  const carried = exact ?? own.find(({between}) => between === undefined)
  return carried === undefined ? null : {from: skill.id, share: carried.share, why: carried.why}
}

/** What is known of every skill. What a person says comes first, then what their role brings, then what the move takes
 * for granted, then what other skills save. */
export function knowledgeOf({from, to, skills: said, content}: Given): (id: string) => Knowledge {
  const role = new Set(skillsOfRole(content.lanes[from]))
  const move = Object.values(content.transitions).find(one => one.from === from && one.to === to)
  const assumed = new Set(move?.assumes?.skills ?? [])
  const gap = new Set(move?.gap ?? [])
  const isKnown = (id: string) => {
    const state = said[id]
    return state === undefined ? role.has(id) && !gap.has(id) : state !== "missing"
  }
  return id => {
    const skill = content.skills[id]
    if (skill === undefined) return {kind: "missing"}
    const state = said[id]
    if (state !== undefined && state !== "missing") return {kind: "known", by: state}
    if (state === undefined && role.has(id) && !gap.has(id)) {
      const depth = ownDepth(skill, from, to)
      return depth === null ? {kind: "known", by: "role"} : {kind: "adjacent", carried: depth}
    }
    if (state === undefined && assumed.has(id)) return {kind: "known", by: "assumed"}
    const helpers = skill.transfer.filter(
      ({from: other, share, between}) =>
        other !== id && share > 0 && isKnown(other) && (between === undefined || between.to === to),
    )
    const best = helpers.reduce<Carried | null>(
      (most, {from: other, share, why}) =>
        most === null || share > most.share ? {from: other, share, why} : most,
      null,
    )
    return best === null ? {kind: "missing"} : {kind: "adjacent", carried: best}
  }
}

/** Whether it can be built upon: known, or known at the depth of another lane. */
export function isFooting(id: string, knowledge: Knowledge): boolean {
  return knowledge.kind === "known" || (knowledge.kind === "adjacent" && knowledge.carried.from === id)
}
