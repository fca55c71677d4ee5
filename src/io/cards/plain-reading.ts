import type {OwnCard} from "#model/practice/practice-events"
import {UserError} from "#model/user-error"
import {type DeckReading, MOST_CARDS} from "./card-deck"
import {clipCards} from "./clip-cards"

/** Cards of a text, each key once.
 * @param left how many lines have no front
 * @throws UserError where there is no card, or too many */
export function plainReading(
  {deck, from}: Pick<DeckReading, "deck" | "from">,
  {cards, left}: {readonly cards: readonly OwnCard[]; readonly left: number},
): DeckReading {
  const distinct = [...new Map(cards.map(card => [card.key, card])).values()]
  if (distinct.length === 0)
    throw new UserError("Expected cards in the file, found none", "Give each card a front and a back")
  if (distinct.length > MOST_CARDS)
    throw new UserError(`Expected at most ${MOST_CARDS} cards, found ${distinct.length}`, "Split the file")
  const clipped = clipCards(distinct)
  const notes = [
    ...clipped.notes,
    ...(left > 0
      ? [
          left === 1
            ? "1 line has no front and was left out"
            : `${left} lines have no front and were left out`,
        ]
      : []),
    ...(distinct.length < cards.length
      ? [`${cards.length - distinct.length} cards have the same front as another; the last one counts`]
      : []),
  ]
  return {deck, from, cards: clipped.cards, notes}
}
