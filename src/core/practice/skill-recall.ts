import type {Question} from "#model/practice/question"
import {recallOn} from "./memory"
import {type CardStanding, pointCard} from "./practice-state"

/** Ids of the cards that ask for a skill, by id of the skill. */
export type SkillCards = Readonly<Record<string, readonly string[]>>

/** How much of a skill practice has shown. */
export type SkillRecall = {
  readonly skill: string
  readonly cards: number
  readonly seen: number
  readonly recalled: number
  /** Whether that is enough to call the skill recalled. */
  readonly isEnough: boolean
}

/** P(recall) today from which a card counts, reviews that it needs (the first shows no memory), cards that a skill needs
 * where it has as many, and their share of the cards seen. All four are guesses. */
const RECALL = 0.8
const REVIEWS = 2
const ENOUGH_CARDS = 20
const ENOUGH_SHARE = 2 / 3

/** The cards of each skill: a question asks for all of its skills with each of its points. */
export function skillCards(questions: readonly Pick<Question, "id" | "skills" | "rubric">[]): SkillCards {
  const bySkill: Record<string, string[]> = {}
  for (const {id, skills, rubric} of questions)
    for (const skill of new Set(skills)) {
      bySkill[skill] ??= []
      bySkill[skill].push(...rubric.map(point => pointCard(id, point.id)))
    }
  return bySkill
}

function isRecalled({memory, reps, lastRating}: CardStanding, today: number): boolean {
  if (memory === null || reps < REVIEWS || lastRating === 1) return false
  return recallOn(memory, today) >= RECALL
}

/** What practice has shown of each skill of which a card was seen.
 * @param today a practice day as dayNumber counts */
export function skillRecalls(
  bySkill: SkillCards,
  {cards, today}: {readonly cards: ReadonlyMap<string, CardStanding>; readonly today: number},
): readonly SkillRecall[] {
  return Object.entries(bySkill).flatMap(([skill, ids]) => {
    const seen = ids.flatMap(id => cards.get(id) ?? []).filter(({reps}) => reps > 0)
    if (seen.length === 0) return []
    const recalled = seen.filter(card => isRecalled(card, today)).length
    const isEnough = recalled >= Math.min(ENOUGH_CARDS, ids.length) && recalled >= ENOUGH_SHARE * seen.length
    return [{skill, cards: ids.length, seen: seen.length, recalled, isEnough}]
  })
}
