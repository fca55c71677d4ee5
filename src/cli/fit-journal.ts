import {fitEvidenceOf} from "#core/journal/fit-evidence"
import {type FitSession, foldFit, toldSession} from "#core/journal/fold-fit"
import {foldProfile} from "#core/journal/fold-profile"
import {type ProfileSkillsGiven, profileSkills, skillsForFit} from "#core/journal/profile-skills"
import type {JournalStore} from "#io/journal-store"
import {newEvent} from "#io/new-event"
import type {FitAnswer, FitEvidence} from "#model/fit/answers"
import {type FitFile, fileOfAnswers, fitFileSchema} from "#model/fit/answers-file"
import type {JournalEvent} from "#model/journal/event"
import type {Keep} from "./fit-dialog"

/** A conversation of the journal that is being held. */
export type KeptConversation = Keep & {readonly seed: number}

/** Goes on with a conversation, or begins one. */
export async function holdConversation(
  journal: JournalStore,
  given: {readonly before: FitSession | undefined; readonly newSeed: number},
): Promise<KeptConversation> {
  const {before, newSeed} = given
  const seed = before?.seed ?? newSeed
  let events = await journal.all()
  const append = async (event: JournalEvent) => {
    await journal.append([event])
    events = [...events, event]
  }
  const started = before === undefined ? newEvent("fit-started", {seed}, {after: events}) : undefined
  if (started !== undefined) await append(started)
  const session = before?.id ?? started?.id ?? ""
  let kept = (before?.answers ?? []).map(({id, payload}) => ({id, answer: payload}))
  return {
    seed,
    answers: () => kept.map(({answer}) => answer),
    async add(answer: FitAnswer) {
      const event = newEvent("fit-answered", {session, answer}, {after: events})
      await append(event)
      kept = [...kept, {id: event.id, answer}]
    },
    async undo() {
      const last = kept.at(-1)
      if (last === undefined) return false
      await append(newEvent("retracted", {eventId: last.id}, {after: events}))
      kept = kept.slice(0, -1)
      return true
    },
  }
}

/** The last conversation with answers, and all that the journal holds beside it: a file of answers, and the person's skills with
 * their states. */
export async function fileOfJournal(
  journal: JournalStore,
  given: ProfileSkillsGiven,
): Promise<{readonly file: FitFile; readonly known: FitEvidence["skills"]}> {
  const events = await journal.all()
  const record = foldFit(events)
  const {weights} = record
  const last = toldSession(record)
  const profile = foldProfile(events)
  const {evidence, known} = skillsForFit(profileSkills(events, given))
  const file = fitFileSchema.parse({
    ...fileOfAnswers((last?.answers ?? []).map(({payload}) => payload)),
    evidence: fitEvidenceOf(events, {labs: given.labs, skills: evidence}),
    seed: last?.seed ?? 1,
    ...(weights === undefined ? {} : {weights}),
    ...(profile === undefined ? {} : {profile}),
  })
  return {file, known}
}
