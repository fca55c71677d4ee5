import type {SkillFound} from "#model/decode/reading"

/** A skill and the postings that ask for it, by their place in the list. */
export type SharedSkill = {readonly id: string; readonly name: string; readonly askedBy: readonly number[]}

/** The skills of several postings: those that most of them ask for first, by name where that is equal. */
export function skillOverlap(postings: readonly (readonly SkillFound[])[]): SharedSkill[] {
  const found = new Map<string, {name: string; askedBy: number[]}>()
  postings.forEach((skills, place) => {
    for (const {id, name} of skills) {
      const before = found.get(id)
      if (before === undefined) found.set(id, {name, askedBy: [place]})
      else before.askedBy.push(place)
    }
  })
  return [...found]
    .map(([id, skill]) => ({id, ...skill}))
    .sort((a, b) => b.askedBy.length - a.askedBy.length || (a.name < b.name ? -1 : 1))
}
