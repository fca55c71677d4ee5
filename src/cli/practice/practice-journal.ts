import {foldPractice, type PracticeRecord} from "#core/journal/fold-practice"
import {type Practice, practiceNow} from "#core/journal/practice-now"
import {DEFAULT_PLAN} from "#core/practice/practice-state"
import {newEvent} from "#io/new-event"
import {dataFolder} from "#io/node/data-folder"
import type {JournalEvent} from "#model/journal/event"
import type {JournalKindName, PayloadOf} from "#model/journal/kinds"
import type {InterviewPlanned} from "#model/practice/practice-events"
import type {CliEffects} from "../effects"
import type {PracticeBank, PracticeEffects} from "./practice-effects"

export type PracticeCommandEffects = CliEffects & PracticeEffects

/** Kinds of events that practice writes here. */
type PracticeKind = Extract<
  JournalKindName,
  | "interview-planned"
  | "question-answered"
  | "card-reviewed"
  | "cards-added"
  | "cards-carried"
  | "card-set"
  | "mock-started"
  | "mock-finished"
>

/** The person's journal with the bank beside it. */
export type PracticeJournal = {
  /** Read when it is first asked for: a deck is carried without it. */
  bank(): PracticeBank
  /** What the journal knows of practice so far. */
  record(): PracticeRecord
  /** Where practice stands, with all that was kept so far. */
  now(): Practice
  /** Keeps what was done. @returns the id of the event, which takes it back */
  keep<Name extends PracticeKind>(kind: Name, payload: PayloadOf<Name>): Promise<string>
  takeBack(eventId: string): Promise<void>
}

type JournalOptions = {
  readonly data?: string | undefined
  /** What differs from the person's own plan. */
  readonly plan?: Partial<InterviewPlanned>
  /** Nothing will be kept, so that no journal is made where there is none. */
  readonly isReading?: boolean
}

/** Opens the journal for some work and closes it again. */
export async function withPractice<T>(
  {data, plan = {}, isReading = false}: JournalOptions,
  effects: PracticeCommandEffects,
  work: (journal: PracticeJournal) => Promise<T>,
): Promise<T> {
  const folder = dataFolder({named: data})
  const store = isReading && !effects.hasJournal(folder) ? null : await effects.openJournal(folder)
  try {
    let read: PracticeBank | undefined
    const bank = () => {
      read ??= effects.bank()
      return read
    }
    let events: readonly JournalEvent[] = (await store?.all()) ?? []
    const append = async (event: JournalEvent) => {
      await store?.append([event])
      events = [...events, event]
    }
    return await work({
      bank,
      record: () => foldPractice(events),
      now() {
        const record = foldPractice(events)
        const {file, questions: all} = bank()
        const wanted = {...(record.plan ?? DEFAULT_PLAN), ...plan}
        const questions = all.filter(({track}) => track === wanted.track)
        const {localDay} = effects
        return practiceNow(events, {file, questions, record, plan: wanted, localDay})
      },
      async keep(kind, payload) {
        const event = newEvent(kind, payload, {now: effects.now, after: events})
        await append(event)
        return event.id
      },
      takeBack: eventId => append(newEvent("retracted", {eventId}, {now: effects.now, after: events})),
    })
  } finally {
    await store?.close()
  }
}
