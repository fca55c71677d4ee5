import type {Question} from "#model/practice/question"

/** The two sides of a card, Markdown. */
export type CardText = {
  readonly front: string
  readonly back: string
  /** Where it comes from: the title of its question, or the name of a deck. */
  readonly from: string
  /** The question that tells more, or null. */
  readonly question: string | null
}

/** An own card, as far as it is shown. */
export type ShownCard = {readonly front: string; readonly back: string; readonly deck: string}

/** What a card says, or null where its question or its deck is gone. */
export function cardText(
  id: string,
  questions: readonly Question[],
  own: ReadonlyMap<string, ShownCard>,
): CardText | null {
  const kept = own.get(id)
  if (kept !== undefined) return {front: kept.front, back: kept.back, from: kept.deck, question: null}
  const [, question, point] = /^q:([^/]+)\/(.+)$/.exec(id) ?? []
  const found = questions.find(one => one.id === question)
  const rubric = found?.rubric.find(one => one.id === point)
  if (found === undefined || rubric === undefined) return null
  return {front: rubric.cue, back: rubric.says, from: found.title, question: found.id}
}
