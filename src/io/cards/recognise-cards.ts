import type {KnownCard} from "#model/practice/export-card"
import {plainSides} from "#model/practice/plain-sides"
import type {CardsAdded, CardsCarried, OwnCard} from "#model/practice/practice-events"
import {type DeckReading, keyOfText} from "./card-deck"
import {noteGuids} from "./note-guids"

/** Which known card each card of a deck is; undefined for one that is new here. */
type Finder = (card: OwnCard) => KnownCard | undefined

function finderOf(known: readonly KnownCard[]): Finder {
  const byId = new Map(known.map(card => [card.id, card]))
  const guids = noteGuids(known)
  const byGuid = new Map(known.map(card => [guids.get(card.id), card]))
  const bySides = new Map(
    known.flatMap(card => (card.sides === null ? [] : [[plainSides(card.sides), card]])),
  )
  return card => {
    const same = byId.get(`own:${card.key}`)
    if (same !== undefined) return same
    if (card.guid === null) return bySides.get(plainSides(card))
    // a note of ours has one card; of other notes each card has a key of its own
    return card.key === keyOfText("a", `${card.guid}/0`) ? byGuid.get(card.guid) : undefined
  }
}

/** What the journal is to keep of a deck that was read. */
export type RecognisedDeck = {
  readonly added: readonly CardsAdded[]
  /** Cards of questions: their text is ours, where they stand comes from the deck. */
  readonly carried: CardsCarried | null
  /** How many are new, replaced what was there, and belong to questions. */
  readonly counts: {readonly added: number; readonly replaced: number; readonly ofQuestions: number}
}

/** Whether a deck may hold cards of questions, because it may come from an export of ours. */
export function mayHoldQuestions({from, cards}: Pick<DeckReading, "from" | "cards">): boolean {
  return cards.some(({guid, tags}) =>
    guid === null ? from === "markdown" || tags.includes("lanewise") : /^l[0-9a-z]+$/.test(guid),
  )
}

/** Tells the cards of a deck that are here already from those that are new, so that a deck which was exported here and is taken
 * in again adds none. Cards of one's own stay in the deck and the track in which they were. */
export function recogniseCards(
  {deck, from, cards}: DeckReading,
  known: readonly KnownCard[],
): RecognisedDeck {
  const find = finderOf(known)
  const groups = new Map<string, Omit<CardsAdded, "cards"> & {readonly cards: OwnCard[]}>()
  const carried: CardsCarried["cards"] = []
  const counts = {added: 0, replaced: 0, ofQuestions: 0}
  for (const card of cards) {
    const found = find(card)
    if (found?.id.startsWith("q:")) {
      counts.ofQuestions += 1
      const {memory, suspended} = card
      if (memory !== null || suspended) carried.push({card: found.id, memory, suspended})
      continue
    }
    counts[found === undefined || found.sides === null ? "added" : "replaced"] += 1
    const place = found?.place ?? {deck, track: null}
    const group = groups.get(JSON.stringify(place)) ?? {...place, from, cards: []}
    groups.set(JSON.stringify(place), group)
    const key = found?.id.slice("own:".length) ?? card.key
    group.cards.push(key === card.key ? card : {...card, key, guid: found?.guid ?? null})
  }
  return {added: [...groups.values()], carried: carried.length === 0 ? null : {cards: carried}, counts}
}
