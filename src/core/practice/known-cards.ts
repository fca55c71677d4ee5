import type {KnownCard} from "#model/practice/export-card"
import type {OwnCard} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import type {TrackId} from "#model/practice/track"
import {withSource} from "./export-cards"
import {type CardStanding, pointCard} from "./practice-state"

type Kept = {
  readonly cards: ReadonlyMap<string, CardStanding>
  readonly own: ReadonlyMap<string, OwnCard & {readonly deck: string; readonly track: TrackId | null}>
}

/** Cards that a deck may bring back: one's own, also those that were deleted, and those of the given questions. In the order
 * of an export, by which cards of one note share its GUID. */
export function knownCards({cards, own}: Kept, questions: readonly Question[]): readonly KnownCard[] {
  const kept = [...own].map(([id, {guid, front, back, deck, track}]) => ({
    id,
    guid,
    sides: {front, back},
    place: {deck, track},
  }))
  const deleted = [...cards.keys()]
    .filter(id => id.startsWith("own:") && !own.has(id))
    .map(id => ({id, guid: null, sides: null, place: null}))
  const points = questions.flatMap(({id, title, rubric}) =>
    rubric.map(({id: point, cue, says}) => ({
      id: pointCard(id, point),
      guid: null,
      sides: withSource({front: cue, back: says, from: title}),
      place: null,
    })),
  )
  return [...kept, ...deleted, ...points].sort((a, b) => (a.id < b.id ? -1 : 1))
}
