import {fitEvidenceOf} from "#core/journal/fit-evidence"
import {type FitSession, foldFit} from "#core/journal/fold-fit"
import {foldProfile} from "#core/journal/fold-profile"
import type {JournalStore} from "#io/journal-store"
import {newEvent} from "#io/new-event"
import type {FitAnswer} from "#model/fit/answers"
import {type FitFile, fitFileSchema} from "#model/fit/answers-file"
import type {LaneId} from "#model/lane"
import type {Keep} from "./fit-dialog"

/** A conversation of the journal that is being held. */
export type KeptConversation = Keep & {readonly seed: number}

/** The last conversation of the journal; undefined where there is none. */
export async function lastConversation(journal: JournalStore): Promise<FitSession | undefined> {
  return foldFit(await journal.all()).sessions.at(-1)
}

/** Goes on with a conversation, or begins one. */
export async function holdConversation(
  journal: JournalStore,
  given: {readonly before: FitSession | undefined; readonly newSeed: number},
): Promise<KeptConversation> {
  const {before, newSeed} = given
  const seed = before?.seed ?? newSeed
  const started = before === undefined ? newEvent("fit-started", {seed}) : undefined
  if (started !== undefined) await journal.append([started])
  const session = before?.id ?? started?.id ?? ""
  let kept = (before?.answers ?? []).map(({id, payload}) => ({id, answer: payload}))
  return {
    seed,
    answers: () => kept.map(({answer}) => answer),
    async add(answer: FitAnswer) {
      const event = newEvent("fit-answered", {session, answer})
      await journal.append([event])
      kept = [...kept, {id: event.id, answer}]
    },
    async undo() {
      const last = kept.at(-1)
      if (last === undefined) return false
      await journal.append([newEvent("retracted", {eventId: last.id})])
      kept = kept.slice(0, -1)
      return true
    },
  }
}

/** The last conversation with all that the journal holds beside it, as a file of answers. */
export async function fileOfJournal(
  journal: JournalStore,
  labLanes: Readonly<Record<string, LaneId>>,
): Promise<FitFile> {
  const events = await journal.all()
  const {sessions, weights} = foldFit(events)
  const answers = (sessions.at(-1)?.answers ?? []).map(({payload}) => payload)
  const profile = foldProfile(events)
  return fitFileSchema.parse({
    questions: Object.fromEntries(
      answers.flatMap(one => (one.kind === "question" ? [[one.question, one.choice]] : [])),
    ),
    pairs: answers.filter(one => one.kind === "pair"),
    anchors: Object.fromEntries(
      answers.flatMap(one => (one.kind === "anchor" ? [[one.lane, one.rating]] : [])),
    ),
    evidence: fitEvidenceOf(events, {labLanes}),
    seed: sessions.at(-1)?.seed ?? 1,
    ...(weights === undefined ? {} : {weights}),
    ...(profile === undefined ? {} : {profile}),
  })
}
