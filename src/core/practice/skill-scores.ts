import type {QuestionAnswered} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"

/** How questions of a skill were answered. */
export type SkillScore = {
  readonly skill: string
  readonly answers: number
  /** Mean over the answers, 0 to 1. */
  readonly score: number
  /** Share of the judged points that were measured or came from a form, 0 to 1. */
  readonly measured: number
}

/** Answers by skill, the weakest skill first. An answer counts for each skill of its question; answers to questions that
 * are gone are left out. */
export function skillScores(
  questions: readonly Pick<Question, "id" | "skills">[],
  answers: readonly Pick<QuestionAnswered, "question" | "score" | "points">[],
): readonly SkillScore[] {
  const skillsOf = new Map(questions.map(({id, skills}) => [id, skills]))
  const bySkill = new Map<string, (typeof answers)[number][]>()
  for (const answer of answers)
    for (const skill of new Set(skillsOf.get(answer.question)))
      bySkill.set(skill, [...(bySkill.get(skill) ?? []), answer])
  return [...bySkill]
    .map(([skill, own]) => {
      const points = own.flatMap(answer => answer.points)
      const hard = points.filter(({evidence}) => evidence === "measured" || evidence === "form").length
      return {
        skill,
        answers: own.length,
        score: own.reduce((sum, {score}) => sum + score, 0) / own.length,
        measured: points.length === 0 ? 0 : hard / points.length,
      }
    })
    .sort((a, b) => a.score - b.score || (a.skill < b.skill ? -1 : 1))
}
