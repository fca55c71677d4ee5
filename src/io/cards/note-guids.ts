import {keyOfText} from "./card-deck"

/** The GUID under which each card is written into a package: that of its note, where it came with one and is the only card or
 * the first of it, else one that follows from the card's id. No two are the same. */
export function noteGuids(
  cards: readonly {readonly id: string; readonly guid: string | null}[],
): ReadonlyMap<string, string> {
  const derived = new Set(cards.map(({id}) => keyOfText("l", id)))
  const owners = new Map<string, string>()
  for (const {id, guid} of cards) {
    if (guid === null || derived.has(guid)) continue
    if (!owners.has(guid) || id === `own:${keyOfText("a", `${guid}/0`)}`) owners.set(guid, id)
  }
  return new Map(
    cards.map(({id, guid}) => [id, guid !== null && owners.get(guid) === id ? guid : keyOfText("l", id)]),
  )
}
