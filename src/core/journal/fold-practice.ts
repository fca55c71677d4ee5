import {
  afterEdit,
  afterImport,
  afterReview,
  afterSet,
  type CardStanding,
  NEW_CARD,
  reviewsOfAnswer,
} from "#core/practice/practice-state"
import type {JournalEvent} from "#model/journal/event"
import type {JournalKind} from "#model/journal/kind"
import {readPayload} from "#model/journal/kind"
import {
  CARD_REVIEWED,
  CARD_SET,
  CARDS_ADDED,
  CARDS_CARRIED,
  INTERVIEW_HELD,
  INTERVIEW_PLANNED,
  MOCK_FINISHED,
  MOCK_STARTED,
  QUESTION_ANSWERED,
} from "#model/journal/kinds"
import {dayNumber} from "#model/practice/practice-day"
import type {
  InterviewHeld,
  InterviewPlanned,
  MockFinished,
  MockStarted,
  OwnCard,
  QuestionAnswered,
  Rating,
} from "#model/practice/practice-events"
import type {TrackId} from "#model/practice/track"
import type {ReadEvent} from "./events-of-kind"
import {settle} from "./settle"

export type KeptCard = OwnCard & {readonly deck: string; readonly track: TrackId | null}
export type MockRecord = {
  readonly started: ReadEvent<MockStarted>
  readonly answers: readonly ReadEvent<QuestionAnswered>[]
  /** Null where it was interrupted and may go on. */
  readonly finished: MockFinished | null
}

/** Practice of one day. Cards that an answered question stands for are no part of the counts. */
export type DayDone = {
  /** All of it, and of that with cards. */
  readonly seconds: number
  readonly cardSeconds: number
  /** Cards that were met for the first time, and other looks at cards. */
  readonly newCards: number
  readonly reviews: number
}

export const NO_STUDY: DayDone = {seconds: 0, cardSeconds: 0, newCards: 0, reviews: 0}

/** All that practice knows, from the journal alone. */
export type PracticeRecord = {
  readonly plan: InterviewPlanned | null
  /** By id of card. A card that is not here was never seen. */
  readonly cards: ReadonlyMap<string, CardStanding>
  /** Own cards by id of card, those that were deleted left out. */
  readonly own: ReadonlyMap<string, KeptCard>
  /** Oldest first. */
  readonly answers: readonly ReadEvent<QuestionAnswered>[]
  readonly mocks: readonly MockRecord[]
  readonly interviews: readonly ReadEvent<InterviewHeld>[]
  /** What was done by day (as dayNumber counts). */
  readonly days: ReadonlyMap<number, DayDone>
  /** Id of the event of the last review or answer, for undo. */
  readonly last: string | null
}

type Draft = {
  plan: InterviewPlanned | null
  readonly cards: Map<string, CardStanding>
  readonly own: Map<string, KeptCard>
  readonly answers: ReadEvent<QuestionAnswered>[]
  readonly started: ReadEvent<MockStarted>[]
  readonly finished: Map<string, MockFinished>
  readonly interviews: ReadEvent<InterviewHeld>[]
  readonly days: Map<number, DayDone>
  last: string | null
}

type Handler = (draft: Draft, event: JournalEvent) => void

/** A handler for events of one kind that this build can read. */
function on<T>(kind: JournalKind<T>, handle: (draft: Draft, event: ReadEvent<T>) => void): [string, Handler] {
  return [
    kind.name,
    (draft, event) => {
      const reading = readPayload(kind, event)
      if (reading.status === "read") handle(draft, {id: event.id, at: event.at, payload: reading.payload})
    },
  ]
}

function study(draft: Draft, day: number, more: Partial<DayDone>): void {
  const {seconds, cardSeconds, newCards, reviews} = draft.days.get(day) ?? NO_STUDY
  draft.days.set(day, {
    seconds: seconds + (more.seconds ?? 0),
    cardSeconds: cardSeconds + (more.cardSeconds ?? 0),
    newCards: newCards + (more.newCards ?? 0),
    reviews: reviews + (more.reviews ?? 0),
  })
}

function review(draft: Draft, card: string, how: {rating: Rating; day: number}): void {
  draft.cards.set(card, afterReview(draft.cards.get(card) ?? NEW_CARD, how))
}

const HANDLERS: Readonly<Record<string, Handler>> = Object.fromEntries([
  on(INTERVIEW_PLANNED, (draft, {payload}) => {
    draft.plan = payload
  }),
  on(CARD_REVIEWED, (draft, {id, payload}) => {
    const {card, rating, seconds} = payload
    const day = dayNumber(payload.day)
    const isNew = (draft.cards.get(card)?.memory ?? null) === null
    study(draft, day, {seconds, cardSeconds: seconds, ...(isNew ? {newCards: 1} : {reviews: 1})})
    review(draft, card, {rating, day})
    draft.last = id
  }),
  on(QUESTION_ANSWERED, (draft, event) => {
    draft.answers.push(event)
    for (const {card, rating, day} of reviewsOfAnswer(event.payload)) review(draft, card, {rating, day})
    study(draft, dayNumber(event.payload.day), {seconds: event.payload.seconds})
    draft.last = event.id
  }),
  on(CARDS_ADDED, (draft, {payload}) => {
    for (const card of payload.cards) {
      const id = `own:${card.key}`
      const kept = draft.own.get(id)
      const isWrittenAnew = kept !== undefined && (kept.front !== card.front || kept.back !== card.back)
      const before = draft.cards.get(id) ?? NEW_CARD
      draft.own.set(id, {...card, deck: payload.deck, track: payload.track})
      draft.cards.set(id, afterImport(isWrittenAnew ? afterEdit(before) : before, card))
    }
  }),
  on(CARDS_CARRIED, (draft, {payload}) => {
    for (const {card, ...carried} of payload.cards)
      draft.cards.set(card, afterImport(draft.cards.get(card) ?? NEW_CARD, carried))
  }),
  on(CARD_SET, (draft, {payload}) => {
    draft.cards.set(payload.card, afterSet(draft.cards.get(payload.card) ?? NEW_CARD, payload))
  }),
  on(MOCK_STARTED, (draft, event) => void draft.started.push(event)),
  on(MOCK_FINISHED, (draft, {payload}) => void draft.finished.set(payload.mock, payload)),
  on(INTERVIEW_HELD, (draft, event) => void draft.interviews.push(event)),
])

/** Everything that practice knows. Reviews count in the order of the journal, whichever device they come from, so that two
 * devices which have exchanged their events agree. */
export function foldPractice(events: readonly JournalEvent[]): PracticeRecord {
  const draft: Draft = {
    plan: null,
    cards: new Map(),
    own: new Map(),
    answers: [],
    started: [],
    finished: new Map(),
    interviews: [],
    days: new Map(),
    last: null,
  }
  for (const event of settle(events)) HANDLERS[event.kind]?.(draft, event)
  for (const [id, {state}] of draft.cards) if (state === "deleted") draft.own.delete(id)
  const mocks = draft.started.map(started => ({
    started,
    answers: draft.answers.filter(({payload}) => payload.mock === started.payload.mock),
    finished: draft.finished.get(started.payload.mock) ?? null,
  }))
  const {plan, cards, own, answers, interviews, days, last} = draft
  return {plan, cards, own, answers, mocks, interviews, days, last}
}
