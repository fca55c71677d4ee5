import type {ContentProblem} from "#io/node/content/content-problem"
import type {Content} from "#model/content/content"
import {LANES} from "#model/lane"
import {fileOf} from "./check"

/** The first circle among prerequisites that a walk from `start` runs into, as ids; empty when there is none. */
function circleFrom(content: Content, start: string): string[] {
  const path: string[] = []
  const done = new Set<string>()
  const walk = (id: string): string[] => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id]
    if (done.has(id)) return []
    path.push(id)
    for (const need of content.skills[id]?.needs ?? []) {
      const circle = walk(need)
      if (circle.length > 0) return circle
    }
    path.pop()
    done.add(id)
    return []
  }
  return walk(start)
}

/** Prerequisites never lead back to where they began. */
export function checkPrerequisites(content: Content): ContentProblem[] {
  const reported = new Set<string>()
  return Object.keys(content.skills).flatMap(id => {
    const circle = circleFrom(content, id)
    const key = [...new Set(circle)].sort().join(" ")
    if (circle.length === 0 || reported.has(key)) return []
    reported.add(key)
    const first = circle[0] ?? id
    return [
      {
        file: fileOf("skills", first),
        field: "needs",
        wrong: `prerequisites go in a circle: ${circle.join(" > ")}`,
        fix: "Remove one of these needs",
      },
    ]
  })
}

/** A phrase points at one skill: no alias is shared, and none is another skill's name. */
export function checkAliases(content: Content): ContentProblem[] {
  const owner = new Map<string, string>()
  for (const {id, name} of Object.values(content.skills)) owner.set(name.toLowerCase(), id)
  return Object.values(content.skills).flatMap(({id, aliases}) =>
    aliases.flatMap(alias => {
      const key = alias.toLowerCase()
      const other = owner.get(key)
      owner.set(key, other ?? id)
      if (other === undefined) return []
      const wrong = other === id ? `"${alias}" stands there twice` : `"${alias}" belongs to "${other}" too`
      return [{file: fileOf("skills", id), field: "aliases", wrong, fix: "Keep it in one place"}]
    }),
  )
}

/** What a skill says about a lane is what the lane says about the skill. */
export function checkLaneSkills(content: Content): ContentProblem[] {
  return LANES.flatMap(lane => {
    const role = content.lanes[lane]
    if (role?.kind !== "lane") return []
    const listed = new Map<string, string>()
    for (const weight of ["core", "helpful"] as const)
      for (const id of role.skills[weight]) listed.set(id, weight)
    return Object.values(content.skills).flatMap(skill => {
      const says = skill.lanes[lane] ?? "no"
      const laneSays = listed.get(skill.id) ?? "no"
      if (says === laneSays) return []
      const wrong = `"${skill.id}" has weight ${laneSays} here and ${says} in its own file`
      return [{file: fileOf("lanes", lane), field: "skills", wrong, fix: "Make the two agree"}]
    })
  })
}
