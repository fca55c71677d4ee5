import type {ContentProblem} from "#io/node/content/content-problem"
import type {Content} from "#model/content/content"
import type {LaneId} from "#model/lane"
import {fileOf} from "./check"

/** How many bullets the article's skill list of each lane has. */
const BULLETS: Readonly<Record<LaneId, number>> = {ai: 6, ml: 6, mlops: 7}
const FILE = "content/article-skills.yml"

/** Every bullet of the article's skill lists is covered once, and a skill says that the article names it exactly
 * when a bullet maps to it (a skill named elsewhere in the article says where: "in ..."). */
export function checkArticleSkills(content: Content): ContentProblem[] {
  const problems: ContentProblem[] = []
  for (const [lane, count] of Object.entries(BULLETS))
    for (let bullet = 1; bullet <= count; bullet += 1) {
      const found = content.articleSkills.filter(
        entry => entry.lane === lane && entry.bullet === bullet,
      ).length
      if (found !== 1)
        problems.push({
          file: FILE,
          field: "bullets",
          wrong: `bullet ${bullet} of lane "${lane}" is there ${found} times`,
          fix: "Map each bullet of the article once",
        })
    }
  const mapped = new Set(content.articleSkills.flatMap(({skills}) => skills))
  for (const {id, article} of Object.values(content.skills)) {
    const inList = article !== null && !/, in (what|the) /.test(article)
    if (mapped.has(id) && article === null)
      problems.push({
        file: fileOf("skills", id),
        field: "article",
        wrong: "a bullet names it, but it says no",
        fix: "Say in which words",
      })
    if (!mapped.has(id) && inList)
      problems.push({
        file: FILE,
        field: "bullets",
        wrong: `no bullet maps to "${id}", which says that the article lists it`,
        fix: 'Map it, or write where it is named: "..., in what the role does"',
      })
  }
  return problems
}
