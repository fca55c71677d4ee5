import type {ContentProblem} from "#io/node/content/content-problem"
import type {Content} from "#model/content/content"
import {LANES, ROLES} from "#model/lane"
import {fileOf} from "./check"

/** Every role has a move into every lane but its own, so that a plan can begin anywhere. */
export function checkMoves(content: Content): ContentProblem[] {
  return ROLES.flatMap(from =>
    LANES.filter(to => to !== from).flatMap(to => {
      const found = Object.values(content.transitions).filter(one => one.from === from && one.to === to)
      if (found.length === 1 && found[0]?.id === `${from}-to-${to}`) return []
      return [
        {
          file: fileOf("transitions", `${from}-to-${to}`),
          field: "from, to",
          wrong: `this move is there ${found.length} times`,
          fix: "Give each move one file of that name",
        },
      ]
    }),
  )
}

/** What a move takes for granted is a prerequisite that it neither teaches nor finds in the role. */
export function checkAssumed(content: Content): ContentProblem[] {
  return Object.values(content.transitions).flatMap(({id, from, gap, assumes}) => {
    const role = content.lanes[from]
    const own = role === undefined ? [] : role.kind === "origin" ? role.skills.has : role.skills.core
    return (assumes?.skills ?? []).flatMap(skill => {
      const where = gap.includes(skill)
        ? "in the gap"
        : own.includes(skill)
          ? `in the skills of "${from}"`
          : null
      return where === null
        ? []
        : [
            {
              file: fileOf("transitions", id),
              field: "assumes",
              wrong: `"${skill}" stands ${where} too`,
              fix: "Keep it in one place",
            },
          ]
    })
  })
}

/** Portfolio pieces are about skills of their lane, and show each core skill of it. */
export function checkPortfolio(content: Content): ContentProblem[] {
  const briefs = Object.values(content.portfolio)
  const foreign = briefs.flatMap(({id, lane, skills}) =>
    skills
      .filter(
        skill => content.skills[skill] !== undefined && content.skills[skill]?.lanes[lane] === undefined,
      )
      .map(skill => ({
        file: fileOf("portfolio", id),
        field: "skills",
        wrong: `"${skill}" is no skill of the lane "${lane}"`,
        fix: "Name a skill of the lane, or move the piece to another",
      })),
  )
  const bare = LANES.flatMap(lane => {
    const role = content.lanes[lane]
    const shown = new Set(briefs.filter(brief => brief.lane === lane).flatMap(({skills}) => skills))
    return (role?.kind === "lane" ? role.skills.core : [])
      .filter(skill => !shown.has(skill))
      .map(skill => ({
        file: "content/portfolio",
        field: "skills",
        wrong: `no piece of the lane "${lane}" shows "${skill}"`,
        fix: "Add the skill to a piece that shows it, or write one",
      }))
  })
  return [...foreign, ...bare]
}

/** Counts of postings are about skills that there are, and no skill is asked for more often than there are postings. */
export function checkDemand({skillDemand, skills}: Content): ContentProblem[] {
  const file = "content/decode/skill-demand.yml"
  const fix = "Run `npx tsx tools/skill-demand.ts <date>`"
  if (skillDemand === null) return [{file, field: "(file)", wrong: "it is not there", fix}]
  const counted = new Set(skillDemand.skills.map(({skill}) => skill))
  const missing = Object.keys(skills).filter(id => !counted.has(id))
  const gone = [...counted].filter(id => skills[id] === undefined)
  const tooMany = skillDemand.skills.filter(({asked}) =>
    LANES.some(lane => asked[lane].all > skillDemand.postings[lane].all),
  )
  return [
    ...missing.map(id => ({file, field: "skills", wrong: `"${id}" was not counted`, fix})),
    ...gone.map(id => ({file, field: "skills", wrong: `"${id}" is not in content/skills`, fix})),
    ...tooMany.map(({skill}) => ({
      file,
      field: skill,
      wrong: "more postings ask for it than there are",
      fix,
    })),
  ]
}
