import {LAB_LEVELS} from "#model/labs/lab"
import type {InterviewPlanned} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import type {Module, TrackId} from "#model/practice/track"
import type {Candidate} from "./deadline/choose-today"
import {believed} from "./memory"
import {type CardStanding, NEW_CARD, pointCard} from "./practice-state"

/** What the tracks hold, as content has it. Modules in the order of teaching. */
export type PracticeCatalog = {readonly modules: readonly Module[]; readonly questions: readonly Question[]}
/** A card of one's own, as far as planning needs it. */
export type OwnCandidate = {readonly id: string; readonly track: TrackId | null}

/** A card that may be studied, with the module that it belongs to (null for one's own). */
export type TrackCard = Candidate & {readonly standing: CardStanding; readonly module: string | null}

function mayBeStudied({state, until}: CardStanding, today: number): boolean {
  return state === "active" && (until === null || until <= today)
}

type CardsAim = Pick<InterviewPlanned, "track" | "level" | "retention">

export type CardsGiven = {
  readonly cards: ReadonlyMap<string, CardStanding>
  readonly own: readonly OwnCandidate[]
  readonly today: number
}

/** The cards of a track that may be studied. Cards that are set aside or buried are left out. */
export function trackCards(catalog: PracticeCatalog, aim: CardsAim, given: CardsGiven): TrackCard[] {
  return cardsOfTrack(catalog, aim, given).filter(({standing}) => mayBeStudied(standing, given.today))
}

/** Those that are left out: they are not asked, but an interview may ask for what they hold all the same. */
export function cardsAside(catalog: PracticeCatalog, aim: CardsAim, given: CardsGiven): TrackCard[] {
  return cardsOfTrack(catalog, aim, given).filter(({standing}) => !mayBeStudied(standing, given.today))
}

/** The cards of a track: rubric points up to the level that is aimed at, in the order of teaching, and one's own cards.
 * A card counts its share of its module's share of an interview; own cards count as an average one. */
function cardsOfTrack(
  {modules, questions}: PracticeCatalog,
  {track, level, retention}: CardsAim,
  {cards, own, today}: CardsGiven,
): TrackCard[] {
  const reach = LAB_LEVELS.indexOf(level)
  const ofTrack = modules
    .filter(module => module.track === track)
    .flatMap(module => {
      const ids = questions
        .filter(question => question.track === track && question.module === module.id)
        .flatMap(({id, rubric}) =>
          rubric
            .filter(point => LAB_LEVELS.indexOf(point.level) <= reach)
            .map(point => pointCard(id, point.id)),
        )
      return ids.map(id => ({id, module: module.id, weight: module.weight / ids.length}))
    })
  const average =
    ofTrack.length === 0 ? 1 : ofTrack.reduce((sum, {weight}) => sum + weight, 0) / ofTrack.length
  const ofOwn = own
    .filter(card => card.track === null || card.track === track)
    .map(({id}) => ({id, module: null, weight: average}))
  return [...ofTrack, ...ofOwn].map(card => {
    const standing = cards.get(card.id) ?? NEW_CARD
    const memory = standing.memory === null ? null : believed(standing.memory, {day: today, retention})
    return {...card, standing, memory}
  })
}
