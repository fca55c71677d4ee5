import type {ExportCard} from "#model/practice/export-card"
import {dayOf} from "#model/practice/practice-day"
import type {OwnCard} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import {type CardText, cardText} from "./card-text"
import type {CardStanding} from "./practice-state"

type KnownCards = {
  readonly cards: ReadonlyMap<string, CardStanding>
  readonly own: ReadonlyMap<string, OwnCard & {readonly deck: string}>
}

/** The sides of a question's card in an export, which says where it comes from. */
export function withSource({
  front,
  back,
  from,
}: Pick<CardText, "front" | "back" | "from">): Pick<ExportCard, "front" | "back"> {
  return {front, back: `${back}\n\n${from}`}
}

/** Whether any of the cards gets its text from a question. */
export function needsQuestions({cards}: Pick<KnownCards, "cards">): boolean {
  return [...cards.keys()].some(id => id.startsWith("q:"))
}

/** The cards that were met or are one's own, with where they stand. Cards of questions that are not among the given ones
 * are left out. */
export function exportCards({cards, own: kept}: KnownCards, questions: readonly Question[]): ExportCard[] {
  const ids = new Set([...kept.keys(), ...cards.keys()])
  return [...ids].sort().flatMap(id => {
    const text = cardText(id, questions, kept)
    const standing = cards.get(id)
    if (text === null || standing?.state === "deleted") return []
    const own = kept.get(id)
    const memory = standing?.memory ?? null
    return [
      {
        key: id,
        ...(own === undefined ? withSource(text) : {front: own.front, back: own.back}),
        tags: own?.tags ?? ["lanewise"],
        guid: own?.guid ?? null,
        memory:
          memory === null
            ? null
            : {
                stability: memory.stability,
                difficulty: memory.difficulty,
                lastDay: dayOf(memory.lastDay),
                reps: standing?.reps ?? 1,
                lapses: standing?.lapses ?? 0,
              },
        suspended: standing?.state === "suspended" || standing?.state === "leech",
      },
    ]
  })
}
