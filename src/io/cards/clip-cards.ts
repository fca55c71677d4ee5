import type {OwnCard} from "#model/practice/practice-events"

/** What the journal keeps of a card at the most: characters of a side and of a tag, and tags. */
const LONGEST_FRONT = 20_000
const LONGEST_BACK = 50_000
const LONGEST_TAG = 100
const MOST_TAGS = 50

function areLong({front, back}: OwnCard): boolean {
  return front.length > LONGEST_FRONT || back.length > LONGEST_BACK
}

function areManyTags({tags}: OwnCard): boolean {
  return tags.length > MOST_TAGS || tags.some(tag => tag.length > LONGEST_TAG)
}

/** Cards cut to what the journal keeps of each, and sentences that say of how many something was cut off. */
export function clipCards(cards: readonly OwnCard[]): {
  readonly cards: readonly OwnCard[]
  readonly notes: readonly string[]
} {
  const long = cards.filter(areLong).length
  const tagged = cards.filter(areManyTags).length
  return {
    cards: cards.map(card => ({
      ...card,
      front: card.front.slice(0, LONGEST_FRONT),
      back: card.back.slice(0, LONGEST_BACK),
      tags: card.tags.slice(0, MOST_TAGS).map(tag => tag.slice(0, LONGEST_TAG)),
    })),
    notes: [
      ...(long > 0
        ? [
            `${long === 1 ? "1 card is" : `${long} cards are`} longer than ${LONGEST_FRONT} characters in front or ${LONGEST_BACK} at the back, and the end was cut off`,
          ]
        : []),
      ...(tagged > 0
        ? [
            `${tagged === 1 ? "1 card has" : `${tagged} cards have`} more than ${MOST_TAGS} tags or one of more than ${LONGEST_TAG} characters, and the rest was cut off`,
          ]
        : []),
    ],
  }
}
