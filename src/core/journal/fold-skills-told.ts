import type {JournalEvent} from "#model/journal/event"
import {SKILLS_TOLD} from "#model/journal/kinds"
import type {SkillSource, SkillTold} from "#model/resume/skills-told"
import {eventsOfKind} from "./events-of-kind"

/** The last word of the person on a skill, and where it was found. */
export type ToldSkill = SkillTold & {
  readonly from: {readonly kind: SkillSource; readonly name: string}
  /** The event that says so, and its instant. */
  readonly event: string
  readonly at: string
}

/** The last word on each skill that one was said on, removed ones among them, by id of the skill. Taking an event back
 * brings the words before it back. Does not depend on the order of arrival. */
export function foldSkillsTold(events: readonly JournalEvent[]): ReadonlyMap<string, ToldSkill> {
  const told = new Map<string, ToldSkill>()
  for (const {id, at, payload} of eventsOfKind(events, SKILLS_TOLD))
    for (const skill of payload.skills) told.set(skill.skill, {...skill, from: payload.from, event: id, at})
  return told
}
