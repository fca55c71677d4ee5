import {plainSides} from "#model/practice/plain-sides"
import {dayOf} from "#model/practice/practice-day"
import type {CardSet, CardsAdded, CardsCarried, OwnCard} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import type {TrackId} from "#model/practice/track"
import {withSource} from "./export-cards"
import {type CardStanding, NEW_CARD, pointCard} from "./practice-state"

type KeptCard = OwnCard & {readonly deck: string; readonly track: TrackId | null}
type Kept = {
  readonly cards: ReadonlyMap<string, CardStanding>
  readonly own: ReadonlyMap<string, KeptCard>
}

/** Cards that say the same on both sides, by id: the one that stays and those that go. */
export type Twins = {readonly front: string; readonly stays: string; readonly go: readonly string[]}

/** What the journal is to keep when twins become one. */
export type JoinedTwins = {
  readonly added: readonly CardsAdded[]
  readonly carried: CardsCarried | null
  readonly set: readonly CardSet[]
}

/** Best known first: more reviews, then the later one, then the id. */
function byKnowledge({cards}: Kept): (a: string, b: string) => number {
  const of = (id: string) => cards.get(id) ?? NEW_CARD
  const last = (id: string) => of(id).memory?.lastDay ?? -1
  return (a, b) => of(b).reps - of(a).reps || last(b) - last(a) || (a < b ? -1 : 1)
}

/** Whether a question's card is known as well as its twin, or may take over what is remembered of it. */
function canTakeOver(question: CardStanding, twin: CardStanding): boolean {
  if (question.reps >= twin.reps) return true
  return twin.memory !== null && (question.memory === null || twin.memory.lastDay > question.memory.lastDay)
}

/** Groups of cards that say the same, whitespace aside: a deck that was exported here and taken in again once made them. A
 * question's card stays, else the one that is known best. Cards that were set aside, and twins that were put into
 * different tracks, are left alone. */
export function twinCards(kept: Kept, questions: readonly Question[]): readonly Twins[] {
  const {cards, own} = kept
  const standing = (id: string) => cards.get(id) ?? NEW_CARD
  const bySides = new Map<string, string[]>()
  for (const [id, card] of own) {
    if (standing(id).state !== "active") continue
    const sides = plainSides(card)
    bySides.set(sides, [...(bySides.get(sides) ?? []), id])
  }
  const ofQuestions = new Map(
    questions.flatMap(({id, title, rubric}) =>
      rubric.map(({id: point, cue, says}) => [
        plainSides(withSource({front: cue, back: says, from: title})),
        pointCard(id, point),
      ]),
    ),
  )
  return [...bySides].flatMap(([sides, ids]): Twins[] => {
    const [best = "", ...others] = [...ids].sort(byKnowledge(kept))
    const front = own.get(best)?.front ?? ""
    const question = ofQuestions.get(sides)
    if (question !== undefined) {
      const isFree = standing(question).state === "active" && canTakeOver(standing(question), standing(best))
      return isFree ? [{front, stays: question, go: [best, ...others]}] : []
    }
    const tracks = new Set(ids.flatMap(id => own.get(id)?.track ?? []))
    return others.length === 0 || tracks.size > 1 ? [] : [{front, stays: best, go: others}]
  })
}

function carriedTo(card: string, {memory, reps, lapses}: CardStanding): CardsCarried["cards"] {
  if (memory === null) return []
  const {lastDay, stability, difficulty} = memory
  return [{card, suspended: false, memory: {stability, difficulty, lastDay: dayOf(lastDay), reps, lapses}}]
}

/** A card of one's own that stays goes to the deck and track of a twin, where it has no track and that one has. */
function placed(stays: KeptCard, twins: readonly KeptCard[]): CardsAdded[] {
  const home = stays.track === null ? twins.find(({track}) => track !== null) : undefined
  if (home === undefined) return []
  const {deck: _, track: __, ...card} = stays
  const {deck, track} = home
  return [{deck, from: "written", track, cards: [{...card, memory: null, suspended: false}]}]
}

/** Makes one card of each group: the others are deleted, and what is known best of them is kept. */
export function joinTwins(twins: readonly Twins[], {cards, own}: Kept): JoinedTwins {
  const carried = twins.flatMap(({stays, go: [best = ""]}) => {
    const [mine, theirs] = [cards.get(stays) ?? NEW_CARD, cards.get(best) ?? NEW_CARD]
    return stays.startsWith("q:") && theirs.reps > mine.reps ? carriedTo(stays, theirs) : []
  })
  return {
    added: twins.flatMap(({stays, go}) => {
      const card = own.get(stays)
      return card === undefined
        ? []
        : placed(
            card,
            go.flatMap(id => own.get(id) ?? []),
          )
    }),
    carried: carried.length === 0 ? null : {cards: carried},
    set: twins.flatMap(({go}) => go.map(card => ({card, state: "deleted" as const, until: null}))),
  }
}
