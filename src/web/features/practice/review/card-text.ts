import type {KeptCard} from "#core/journal/fold-practice"
import type {Question} from "#model/practice/question"

/** The two sides of a card, Markdown. */
export type CardText = {
  readonly front: string
  readonly back: string
  /** Where it comes from: the title of its question, or the name of a deck. */
  readonly from: string
  /** The page that tells more, or null. */
  readonly href: string | null
}

/** What a card says, or null where its question or its deck is gone. */
export function cardText(
  id: string,
  questions: readonly Question[],
  own: ReadonlyMap<string, KeptCard>,
): CardText | null {
  const kept = own.get(id)
  if (kept !== undefined) return {front: kept.front, back: kept.back, from: kept.deck, href: null}
  const [, question, point] = /^q:([^/]+)\/(.+)$/.exec(id) ?? []
  const found = questions.find(one => one.id === question)
  const rubric = found?.rubric.find(one => one.id === point)
  if (found === undefined || rubric === undefined) return null
  return {front: rubric.cue, back: rubric.says, from: found.title, href: `/practice/question/${found.id}`}
}
