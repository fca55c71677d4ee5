import type {ContentProblem} from "#io/node/content/content-problem"
import {idSchema} from "#model/belief"
import type {Content} from "#model/content/content"
import {ROLES} from "#model/lane"
import {fileOf} from "./check"

const KINDS = [
  "sources",
  "lanes",
  "skills",
  "transitions",
  "claims",
  "presets",
  "places",
  "inflation",
  "portfolio",
] as const

/** File names are ids in kebab-case, transitions are named after their ends, beliefs have one id each and every
 * role of the model has its file. */
export function checkIds(content: Content): ContentProblem[] {
  const problems: ContentProblem[] = []
  for (const kind of KINDS)
    for (const id of Object.keys(content[kind]))
      if (!idSchema.safeParse(id).success)
        problems.push({
          file: fileOf(kind, id),
          field: "(file name)",
          wrong: `"${id}" is not an id in kebab-case`,
          fix: "Rename the file",
        })
  for (const {id, from, to} of Object.values(content.transitions))
    if (id !== `${from}-to-${to}`)
      problems.push({
        file: fileOf("transitions", id),
        field: "(file name)",
        wrong: `the move is from "${from}" to "${to}"`,
        fix: `Rename the file to ${from}-to-${to}.yml`,
      })
  const seen = new Set<string>()
  for (const {id} of content.beliefs) {
    if (seen.has(id))
      problems.push({
        file: "content/beliefs",
        field: id,
        wrong: "two beliefs have this id",
        fix: "Rename one of them",
      })
    seen.add(id)
  }
  for (const id of ROLES)
    if (content.lanes[id] === undefined)
      problems.push({
        file: fileOf("lanes", id),
        field: "(file)",
        wrong: "a role has no file",
        fix: "Add the file",
      })
  return problems
}
