import type {ExportCard} from "#io/cards/write-apkg"
import {dayOf} from "#model/practice/practice-day"
import type {CardText} from "../review/card-text"
import {cardText} from "../review/card-text"
import type {Practice} from "../use-practice"

function withSource({front, back, from}: CardText): Pick<ExportCard, "front" | "back"> {
  return {front, back: `${back}\n\n${from}`}
}

/** The cards that were met or are one's own, with where they stand. */
export function exportCards({record, questions}: Practice): ExportCard[] {
  const ids = new Set([...record.own.keys(), ...record.cards.keys()])
  return [...ids].sort().flatMap(id => {
    const text = cardText(id, questions, record.own)
    const standing = record.cards.get(id)
    if (text === null || standing?.state === "deleted") return []
    const own = record.own.get(id)
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
