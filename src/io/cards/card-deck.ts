import type {CardsAdded, OwnCard} from "#model/practice/practice-events"

/** Cards out of a file, ready for the journal, and what could not be taken. */
export type DeckReading = {
  readonly deck: string
  readonly from: CardsAdded["from"]
  readonly cards: readonly OwnCard[]
  /** Sentences for the person; no final period. */
  readonly notes: readonly string[]
}

/** A name as the journal keeps it; another one where it is empty. */
export function deckName(name: string, otherwise: string): string {
  return name.trim().slice(0, 200) || otherwise
}

/** The name that comes most often; undefined where there is none. */
export function mostCommon(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The most cards that one import takes. */
export const MOST_CARDS = 20_000

/** A key from a text that is the same wherever and whenever it is made: FNV-1a over UTF-16 units, twice with different
 * seeds (https://en.wikipedia.org/wiki/Fowler-Noll-Vo_hash_function). */
export function keyOfText(prefix: string, text: string): string {
  const hash = (seed: number) => {
    let value = seed
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
    return (value >>> 0).toString(36)
  }
  return `${prefix}${hash(0x811c9dc5)}${hash(0x2c1b3c6d)}`
}

/** The key of a card that a person writes. The same front has the same key, so that writing it again replaces its back; a card
 * whose front was changed since keeps its key for itself.
 * @param own the person's cards by id */
export function writtenKey(front: string, own: ReadonlyMap<string, Pick<OwnCard, "front">>): string {
  for (let copy = 0; ; copy += 1) {
    const key = keyOfText("w", copy === 0 ? front : `${front}\n${copy}`)
    const there = own.get(`own:${key}`)
    if (there === undefined || there.front === front) return key
  }
}
