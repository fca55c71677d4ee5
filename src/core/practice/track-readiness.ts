import {dayNumber} from "#model/practice/practice-day"
import type {QuestionAnswered} from "#model/practice/practice-events"
import {recallOn} from "./memory"
import type {TodayInput} from "./plan-today"
import {type Observation, type Readiness, readiness} from "./readiness"
import type {PracticeCatalog} from "./track-cards"

/** Days for which a solution that was seen helps with its question: a guess. */
export const REMEMBERED_DAYS = 30

/** How much each answer tells, 0 to 1: the first to a question whole, a later one by the days since the one before it,
 * whose end showed the solution. Answers come oldest first. */
export function newsOf(answers: readonly Pick<QuestionAnswered, "question" | "day">[]): number[] {
  const seen = new Map<string, number>()
  return answers.map(({question, day}) => {
    const now = dayNumber(day)
    const before = seen.get(question)
    seen.set(question, Math.max(now, before ?? now))
    return before === undefined ? 1 : Math.min(1, Math.max(0, now - before) / REMEMBERED_DAYS)
  })
}

/** Judged points of a track as observations of strength. */
export function observationsOf(
  answers: readonly QuestionAnswered[],
  catalog: PracticeCatalog,
  track: string,
): Observation[] {
  const levels = new Map(
    catalog.questions.flatMap(({id, rubric}) => rubric.map(point => [`${id}/${point.id}`, point.level])),
  )
  const own = answers.filter(answer => answer.track === track)
  const news = newsOf(own)
  return own.flatMap(({question, module, level, points}, at) =>
    points.map(({id, share, evidence}) => ({
      module,
      level: levels.get(`${question}/${id}`) ?? level,
      share,
      evidence,
      news: news[at] ?? 1,
    })),
  )
}

/** Readiness for a track from the answers and from what is still remembered today; labs that were passed before their
 * solution was looked at count as measured answers at the level of the lab in every module that names them. */
export function readinessOf({
  catalog,
  plan,
  cards,
  aside,
  answers,
  labs,
  today,
}: Pick<TodayInput, "catalog" | "plan" | "cards" | "aside" | "answers" | "labs" | "today">): Readiness {
  const {track, level} = plan
  const modules = catalog.modules.filter(module => module.track === track)
  const passed = new Map(labs.filter(lab => lab.passedUnaided).map(lab => [lab.slug, lab]))
  const fromLabs = modules.flatMap(module =>
    module.labs.flatMap((slug): Observation[] =>
      passed.has(slug) ? [{module: module.id, level: "L2", share: 1, evidence: "measured", news: 1}] : [],
    ),
  )
  const recalls = modules.map(module => {
    const seen = [...cards, ...aside].filter(card => card.module === module.id && card.memory !== null)
    const recall = seen.reduce((sum, {memory}) => sum + (memory === null ? 0 : recallOn(memory, today)), 0)
    return {id: module.id, weight: module.weight, recall: seen.length === 0 ? 1 : recall / seen.length}
  })
  const own = answers.filter(answer => answer.track === track)
  return readiness({
    observations: [...observationsOf(own, catalog, track), ...fromLabs],
    level,
    modules: recalls,
    answers: newsOf(own).reduce((sum, news) => sum + news, 0) + passed.size,
  })
}
