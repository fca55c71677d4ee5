/** How a skill is known, weakest first: said by the person, recalled in practice, or shown in a lab. */
export const SKILL_STATES = ["claimed", "recalled", "proven"] as const
export type SkillState = (typeof SKILL_STATES)[number]
