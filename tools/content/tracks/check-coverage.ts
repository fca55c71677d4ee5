import type {ContentProblem} from "#io/node/content/content-problem"
import type {TrackReading} from "#io/node/content/read-tracks"
import type {Content} from "#model/content/content"
import {LAB_LEVELS} from "#model/labs/lab"
import {QUESTION_KINDS} from "#model/practice/question"
import {questionFile} from "./say"

/** What a track must offer, so that weeks of practice do not come round to the same questions. */
const LEAST_OF_TRACK = 120
const LEAST_OF_MODULE = 12
/** Of each kind and of each level in a track. */
const LEAST_OF_SORT = 5

function few(file: string, field: string, {found, least}: {found: number; least: number}): ContentProblem[] {
  if (found >= least) return []
  return [{file, field, wrong: `${found} questions, ${least} are needed`, fix: "Write what is missing"}]
}

/** The bank is large enough: in every track, module, kind and level. */
export function checkBank({tracks, modules, questions}: TrackReading): ContentProblem[] {
  return tracks.flatMap(({id}) => {
    const file = `content/tracks/${id}`
    const own = questions.filter(({track}) => track === id)
    return [
      ...few(file, "questions", {found: own.length, least: LEAST_OF_TRACK}),
      ...modules
        .filter(({track}) => track === id)
        .flatMap(module =>
          few(`${file}/${module.id}`, "questions", {
            found: own.filter(question => question.module === module.id).length,
            least: LEAST_OF_MODULE,
          }),
        ),
      ...QUESTION_KINDS.flatMap(kind =>
        few(file, `kind ${kind}`, {
          found: own.filter(question => question.kind === kind).length,
          least: LEAST_OF_SORT,
        }),
      ),
      ...LAB_LEVELS.flatMap(level =>
        few(file, `level ${level}`, {
          found: own.filter(question => question.level === level).length,
          least: LEAST_OF_SORT,
        }),
      ),
    ]
  })
}

/** Every skill of the article's three lists is asked for, by a question of a track of its lane. */
export function checkArticleAsked(
  {tracks, questions}: TrackReading,
  {articleSkills}: Content,
): ContentProblem[] {
  return articleSkills.flatMap(({lane, bullet, skills}) => {
    const own = tracks.filter(track => track.lane === lane).map(({id}) => id)
    const asked = new Set(
      questions.filter(({track}) => own.includes(track)).flatMap(question => question.skills),
    )
    return skills
      .filter(skill => !asked.has(skill))
      .map(skill => ({
        file: "content/article-skills.yml",
        field: `${lane} ${bullet}`,
        wrong: `no question of the lane's track asks for "${skill}"`,
        fix: "Name the skill in a question that needs it, or write one",
      }))
  })
}

/** Questions name labs that there are. */
export function checkQuestionLabs({questions}: TrackReading, labs: readonly string[]): ContentProblem[] {
  return questions.flatMap(question =>
    question.labs
      .filter(lab => !labs.includes(lab))
      .map(lab => ({
        file: questionFile(question),
        field: "labs",
        wrong: `there is no lab "${lab}"`,
        fix: "Name a folder of content/labs",
      })),
  )
}
